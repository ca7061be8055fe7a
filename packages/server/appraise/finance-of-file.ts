import type { ProjectFile } from '@leinwand/contract'
import {
  appraise,
  type FinanceResult,
  MAIN_VARIANT,
  type MonteCarlo,
  monteCarlo,
  type Outcome,
  type Plan,
  type Tornado,
  tornado,
} from '@leinwand/method'
import { variantOfFile } from '../judge/variant-of-file.ts'

export type FinanceOfFile = {
  readonly plan: Plan
  readonly finance: FinanceResult
  readonly tornado: Tornado
  readonly monteCarlo: MonteCarlo
}

type Options = {
  readonly variant: string
  /** ISO instant; decides which assumptions have expired. */
  readonly now: string
  readonly runs: number
  readonly seed: number
}

/** `offers.0.price` of a plan as the path in the file: `plan.offers[0].price`; the plan itself for an empty path. */
const pathInFile = (file: ProjectFile, variant: string, path: string): string => {
  const at = file.variants.findIndex(({ id }) => id === variant)
  const plan = variant === MAIN_VARIANT ? 'plan' : `variants[${at}].plan`
  return (path === '' ? plan : `${plan}.${path}`).replace(/\.(\d+)(?=\.|$)/g, '[$1]')
}

/**
 * What the plan of a variant of a project file comes to, with its uncertainty. A failure that names a place in the plan
 * names it in the file, as `at` too.
 */
export const financeOfFile = (
  file: ProjectFile,
  { variant, now, runs, seed }: Options,
): Outcome<FinanceOfFile> => {
  const found = variantOfFile(file, variant)
  if (!found.ok) return found
  const { plan } = found.value
  const inFile = <T>(outcome: Outcome<T>): Outcome<T> => {
    if (outcome.ok || outcome.failure.params.path === undefined) return outcome
    const { path } = outcome.failure.params
    const at = pathInFile(file, variant, path === 'plan' ? '' : String(path))
    const { code, params } = outcome.failure
    return { ok: false, failure: { code, params: { ...params, path: at, at } } }
  }
  const finance = inFile(appraise(plan, { now }))
  if (!finance.ok) return finance
  const bars = inFile(tornado(plan))
  if (!bars.ok) return bars
  const chances = inFile(monteCarlo(plan, { runs, seed }))
  if (!chances.ok) return chances
  return {
    ok: true,
    value: { plan, finance: finance.value, tornado: bars.value, monteCarlo: chances.value },
  }
}
