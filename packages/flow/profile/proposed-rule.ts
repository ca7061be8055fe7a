type Common = { id: string; column: string; action: 'flag'; source: 'profile' }

/** A quality rule as the recipe step `check` takes it. */
export type ProposedRule = Common &
  (
    | { kind: 'known' }
    | { kind: 'range'; low?: number; high?: number }
    | { kind: 'among'; values: string[] }
    | { kind: 'pattern'; pattern: string }
    | { kind: 'unique' }
    | { kind: 'increasing'; by?: string }
    | { kind: 'maxGap'; seconds: number; by?: string }
  )

/** Why a rule is proposed: its code is worded by the contract. */
export type RuleReason = { code: RuleReasonCode; params: Record<string, string | number> }

export type RuleReasonCode =
  | 'never-missing'
  | 'physical-range'
  | 'usual-range'
  | 'few-values'
  | 'one-pattern'
  | 'key'
  | 'time-runs-on'
  | 'time-interval'
