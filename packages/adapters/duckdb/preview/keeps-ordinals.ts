import type { Step } from '@leinwand/recipe'

/** Steps behind which rows are other rows, with numbers of their own. */
const MAKES_ROWS: readonly string[] = ['group', 'pivot', 'unpivot', 'resample', 'union']

/** Whether a row that comes out of a step has the ordinal of the one that it was. */
export const keepsOrdinals = (step: Step): boolean => {
  if (step.step === 'join') return step.kind === 'anti' || step.kind === 'asof' || step.several === 'refuse'
  return !MAKES_ROWS.includes(step.step)
}
