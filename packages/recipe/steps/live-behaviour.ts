import type { Step } from './step.ts'

/**
 * How a step treats live rows: each by itself (`row`), with what it kept of rows before (`lookBack`), with a table that was
 * fixed at fitting (`lookup`), not at all since it is about an outcome that is yet to come (`outcome`), or only stored rows
 * can go through it. The reason is a code that the interface words.
 */
export type LiveBehaviour = {
  readonly kind: 'row' | 'lookBack' | 'lookup' | 'outcome' | 'stored-only'
  readonly reason?:
    | 'remembers-keys'
    | 'remembers-last'
    | 'needs-next-value'
    | 'outcome-yet-to-come'
    | 'parts-for-training'
    | 'frozen-at-fitting'
    | 'rows-anew'
}

const ROW: LiveBehaviour = { kind: 'row' }

/** What holds for every step of a name; `liveBehaviour` knows what depends on a step's settings. */
export const LIVE_BEHAVIOUR: Readonly<Record<Step['step'], LiveBehaviour>> = {
  import: ROW,
  parse: ROW,
  check: ROW,
  cast: ROW,
  rename: ROW,
  select: ROW,
  reorder: ROW,
  text: ROW,
  map: ROW,
  splitColumn: ROW,
  mergeColumns: ROW,
  convertUnit: ROW,
  filter: ROW,
  fill: ROW,
  clip: ROW,
  outliers: ROW,
  derive: ROW,
  dedupe: { kind: 'lookBack', reason: 'remembers-keys' },
  label: { kind: 'outcome', reason: 'outcome-yet-to-come' },
  split: { kind: 'outcome', reason: 'parts-for-training' },
  join: { kind: 'lookup', reason: 'frozen-at-fitting' },
  union: ROW,
  group: { kind: 'stored-only', reason: 'rows-anew' },
  pivot: { kind: 'stored-only', reason: 'rows-anew' },
  unpivot: { kind: 'stored-only', reason: 'rows-anew' },
  resample: { kind: 'stored-only', reason: 'rows-anew' },
  lag: { kind: 'lookBack', reason: 'remembers-last' },
  rolling: { kind: 'lookBack', reason: 'remembers-last' },
  cycle: { kind: 'lookBack', reason: 'remembers-last' },
}

const looksBack = (kind: string): boolean => ['unique', 'increasing', 'maxGap'].includes(kind)

/** How this step treats live rows. */
export const liveBehaviour = (step: Step): LiveBehaviour => {
  if (step.step === 'check' && step.rules.some(({ kind }) => looksBack(kind)))
    return { kind: 'lookBack', reason: 'remembers-last' }
  if (step.step === 'fill' && typeof step.with === 'object') {
    if ('forward' in step.with) return { kind: 'lookBack', reason: 'remembers-last' }
    if ('linear' in step.with) return { kind: 'stored-only', reason: 'needs-next-value' }
  }
  return LIVE_BEHAVIOUR[step.step]
}
