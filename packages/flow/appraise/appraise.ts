import {
  classify,
  expectedKpi,
  type FinanceResult,
  appraise as financeOf,
  type Kpi,
  kpiValue,
  type ListedNote,
  lastMeasured,
  type MeasuredKpi,
  type Measurement,
  notesAsActs,
  type Party,
  type Plan,
  type Ran,
  servedBy,
  type Verdict,
} from '@leinwand/method'
import type { Result } from '@leinwand/recipe'

export type AppraiseInput = {
  notes: readonly ListedNote[]
  parties: readonly Party[]
  kpis: readonly Kpi[]
  measurements: readonly Measurement[]
  plan: Plan
  deployments: readonly { id: string; party: string; status: 'deployed' | 'refused' }[]
  /** What this run has shown to work, by `source:<id>`, `recipe:<id>`, `model:<id>`. Deployments are added to it. */
  ran: readonly string[]
  /** Metrics on the test part. */
  metrics: Readonly<Record<string, number | null>>
  /** ISO instant in UTC. */
  at: string
}

/** The euro are for all machines of the companies served (or for each company), against the baseline. */
export type AppraisedKpi = Kpi & {
  expected: number | null
  euroPerMonth: number | null
  euroPerYear: number | null
  measured: MeasuredKpi | null
}

export type Appraisal = { verdict: Verdict; finance: FinanceResult; kpis: AppraisedKpi[] }

const verdictOf = ({ notes, parties, plan, deployments, ran, at }: AppraiseInput): Verdict => {
  const deployed = deployments
    .filter(({ status }) => status === 'deployed')
    .map(({ id }) => `deployment:${id}`)
  const shown: Ran = Object.fromEntries([...ran, ...deployed].map(what => [what, { at, stale: false }]))
  return classify({
    notes: notesAsActs(notes).flatMap(act => (act.kind === 'note-added' ? [act.note] : [])),
    parties,
    deployments: deployments.map(({ id, party, status }) => ({
      id,
      party,
      at: status === 'deployed' ? at : null,
      running: status === 'deployed',
    })),
    offers: plan.offers,
    ran: shown,
    now: at,
  })
}

type KpiInput = Pick<AppraiseInput, 'kpis' | 'measurements' | 'parties' | 'metrics'> & {
  deployments: readonly { party: string }[]
}

/** What the model lets expect of the customer's KPIs (C1), and what was measured of them since. */
export const appraiseKpis = (input: KpiInput): AppraisedKpi[] => {
  const served = servedBy(input.parties, input.deployments)
  return input.kpis.map(kpi => {
    const { value: expected } = expectedKpi(kpi, input.metrics)
    const euroPerYear = expected === null ? null : kpiValue(kpi, expected, served)
    return {
      ...kpi,
      expected,
      euroPerMonth: euroPerYear === null ? null : euroPerYear / 12,
      euroPerYear,
      measured: lastMeasured(kpi, input.measurements, served),
    }
  })
}

/**
 * What the way round the circle says about the business: which kind of model it is, with this run as evidence (D1–D4,
 * H1), what the plan comes to (B6), and what the model lets expect of the customer's KPIs (C1). Fails as `appraise` of
 * the method does.
 */
export const appraise = (input: AppraiseInput): Result<Appraisal> => {
  const finance = financeOf(input.plan, { now: input.at })
  if (!finance.ok) return finance
  return { ok: true, value: { verdict: verdictOf(input), finance: finance.value, kpis: appraiseKpis(input) } }
}
