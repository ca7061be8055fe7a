import type { Leak } from './profile.ts'

/** Rows in which a column has a value, and how many of them are positive. */
export type ValueCount = { value: string; rows: number; positives: number }

/** What is known of a column beside a target of two classes. Rows whose target is missing are not counted. */
export type LeakEvidence = {
  column: string
  /** Area under ROC of the column alone, the better of both directions; null where values have no order. */
  auc: number | null
  filled: { rows: number; positives: number }
  /** Each value, where there are few. */
  values: readonly ValueCount[] | null
  /** Whether its values are of more than two levels that have an order: a measurement. */
  measures: boolean
}

export type Outcome = { rows: number; positives: number }

/** Leaks with whether a person vouches in the recipe that the column is known when one predicts. */
export const vouchedLeaks = <L extends { column: string }>(
  leaks: readonly L[],
  { known = [] }: { known?: readonly string[] | undefined },
): (L & { known: boolean })[] => leaks.map(leak => ({ ...leak, known: known.includes(leak.column) }))

/** The columns that are left out of learning: those that nobody vouches for. */
export const leakingColumns = (leaks: readonly { column: string; known: boolean }[]): string[] =>
  leaks.filter(({ known }) => !known).map(({ column }) => column)

/** Rows in which any of the columns has its value set, and how many of them are positive. */
export type Covered = (flags: readonly { column: string; value: string }[]) => Promise<Outcome>

const SEPARATES = 0.99
const IMPLIES = 0.95
const FEWEST_ROWS = 5
/** ln 10⁶: what happens by chance once in a million columns is not taken for chance. */
const BEYOND_CHANCE = Math.log(1e6)
const FAMILY_AGREES = 0.85
const DETERMINES = 0.9
const MOST_OF_ALL = 0.7

/** Chernoff's bound on −ln of the probability that of `rows` so many are positive by chance. */
const surprise = ({ rows, positives }: Outcome, base: number): number => {
  const share = positives / rows
  if (share <= base) return 0
  const rest = share === 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - base))
  return rows * (share * Math.log(share / base) + rest)
}

const implies = (some: Outcome, all: Outcome): boolean =>
  some.rows >= FEWEST_ROWS &&
  some.rows < all.rows &&
  some.positives / some.rows >= IMPLIES &&
  surprise(some, all.positives / all.rows) >= BEYOND_CHANCE

const single = (evidence: LeakEvidence, all: Outcome): Leak | null => {
  const leak = (reason: Leak['reason'], figure: number): Leak => ({
    column: evidence.column,
    reason,
    figure,
    group: [],
  })
  if (evidence.auc !== null && evidence.auc >= SEPARATES) return leak('separates', evidence.auc)
  const { filled } = evidence
  if (implies(filled, all)) return leak('filled', filled.positives / filled.rows)
  // Of a measurement a level may well mean failure: that is what is to be learned.
  const telling = evidence.measures ? undefined : evidence.values?.find(value => implies(value, all))
  return telling ? leak('implies', telling.positives / telling.rows) : null
}

/**
 * Of a target that is known in some rows only (a cause, a repair time): columns that are filled in those rows and hardly in
 * others. Where most of the columns are, whole rows are empty and say nothing.
 */
export const filledWithTarget = (
  columns: readonly (Outcome & { column: string })[],
  all: Outcome,
): Leak[] => {
  const found = columns.filter(filled => filled.rows > 0 && implies(filled, all))
  return found.length > columns.length * MOST_OF_ALL
    ? []
    : found.map(({ column, rows, positives }) => ({
        column,
        reason: 'filled',
        figure: positives / rows,
        group: [],
      }))
}

/** A column that takes the uncertainty about several classes away nearly by itself. `strengths` as `strengthOf` has them. */
export const determining = (strengths: ReadonlyMap<string, number>): Leak[] =>
  [...strengths]
    .filter(([, strength]) => strength >= DETERMINES)
    .map(([column, figure]) => ({ column, reason: 'determines', figure, group: [] }))

/** A flag: two values, or the first of them only. It is set in no more rows than there are positives. */
const flagOf = (evidence: LeakEvidence | undefined, clear: string, set: string, all: Outcome): boolean => {
  const values = evidence?.values
  if (!values || values.length === 0 || values.length > 2) return false
  if (values.some(({ value }) => value !== clear && value !== set)) return false
  const rows = values.find(({ value }) => value === set)?.rows ?? 0
  return rows <= all.positives
}

const alphabetOf = (seed: LeakEvidence, all: Outcome): { clear: string; set: string } | null => {
  if (seed.values?.length !== 2) return null
  const set = seed.values.find(value => implies(value, all))
  const clear = seed.values.find(value => value !== set)
  return set && clear ? { clear: clear.value, set: set.value } : null
}

/**
 * Columns that break the outcome down by kind stand side by side in a file. Where at least two flags imply the outcome
 * and the run of like flags around them, taken together, is the outcome, every flag of that run is a leak; also the one
 * that says little by itself. AI4I's RNF is such a one: 19 rows, one of them a failure.
 */
const family = async (
  columns: readonly LeakEvidence[],
  leaks: ReadonlyMap<string, Leak>,
  all: Outcome,
  covered: Covered,
): Promise<Leak[]> => {
  const found: Leak[] = []
  const seen = new Set<number>()
  for (const [index, seed] of columns.entries()) {
    const alphabet = leaks.get(seed.column)?.reason === 'implies' ? alphabetOf(seed, all) : null
    if (!alphabet || seen.has(index)) continue
    const { clear, set } = alphabet
    const isFlag = (at: number) => flagOf(columns[at], clear, set, all)
    let first = index
    let last = index
    while (isFlag(first - 1)) first--
    while (isFlag(last + 1)) last++
    const run = columns.slice(first, last + 1)
    for (let at = first; at <= last; at++) seen.add(at)
    if (run.filter(({ column }) => leaks.has(column)).length < 2) continue
    const any = await covered(run.map(({ column }) => ({ column, value: set })))
    const agreement = any.positives / (all.positives + any.rows - any.positives)
    if (agreement < FAMILY_AGREES) continue
    const group = run.map(({ column }) => column)
    for (const column of group) {
      const own = leaks.get(column)
      found.push(own ? { ...own, group } : { column, reason: 'family', figure: agreement, group })
    }
  }
  return found
}

/**
 * The columns that know the outcome (see docs/decisions/0004-leak-rule.md). `columns` in the order of the file, without
 * the target.
 */
export const findLeaks = async (
  columns: readonly LeakEvidence[],
  all: Outcome,
  covered: Covered,
): Promise<Leak[]> => {
  if (all.positives < FEWEST_ROWS || all.rows - all.positives < FEWEST_ROWS) return []
  const leaks = new Map<string, Leak>()
  for (const evidence of columns) {
    const leak = single(evidence, all)
    if (leak) leaks.set(evidence.column, leak)
  }
  for (const leak of await family(columns, leaks, all, covered)) leaks.set(leak.column, leak)
  return columns.flatMap(({ column }) => leaks.get(column) ?? [])
}
