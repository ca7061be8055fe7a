import type { CheckStep, QualityRule, Step } from '@leinwand/recipe'
import { type Entry, newEntry, redrafted, stepNumber } from '../preparation/recipe-draft.ts'

/** What comes before the rules: how the file is read and typed. */
const BEFORE: ReadonlySet<Step['step']> = new Set<Step['step']>(['import', 'parse'])

const isCheck = (step: Step | null): step is CheckStep => step?.step === 'check'

/** Where the rules stand, or would stand: right behind the reading, so that they speak of the columns of the file. */
const placeOf = (entries: readonly Entry[]): number => {
  const at = entries.findIndex(({ step }) => step !== null && !BEFORE.has(step.step))
  return at < 0 ? entries.length : at
}

/** The rules of a recipe that hold for its source. Rules further down speak of what earlier steps made. */
export const rulesIn = (entries: readonly Entry[]): readonly QualityRule[] => {
  const step = entries[placeOf(entries)]?.step ?? null
  return isCheck(step) ? step.rules : []
}

/** Which step of the recipe (from 1) holds them; `null` where none does. */
export const rulesNumber = (entries: readonly Entry[]): number | null => {
  const place = placeOf(entries)
  return isCheck(entries[place]?.step ?? null) ? stepNumber(entries, place) : null
}

/** Which step (from 1) the rules come right behind; 0 is the file itself. */
export const readNumber = (entries: readonly Entry[]): number => stepNumber(entries, placeOf(entries) - 1)

/** The recipe with these rules; a step without rules goes. */
export const withRules = (entries: readonly Entry[], rules: readonly QualityRule[]): readonly Entry[] => {
  const place = placeOf(entries)
  const known = entries[place]
  const draft: CheckStep = { step: 'check', rules: [...rules] }
  if (!known || !isCheck(known.step))
    return rules.length === 0
      ? entries
      : [...entries.slice(0, place), newEntry(draft), ...entries.slice(place)]
  const own = rules.length === 0 ? [] : [redrafted(known, draft)]
  return [...entries.slice(0, place), ...own, ...entries.slice(place + 1)]
}

/** The rule as the data give reason for it, whoever accepted it: what is accepted is not proposed again. */
export const saysTheSame = (a: QualityRule, b: QualityRule): boolean =>
  a.kind === b.kind && a.column === b.column

/** An id that no rule has yet. */
export const freeId = (wanted: string, rules: readonly QualityRule[]): string => {
  const taken = new Set(rules.map(({ id }) => id))
  if (!taken.has(wanted)) return wanted
  let n = 2
  while (taken.has(`${wanted}-${n}`)) n += 1
  return `${wanted}-${n}`
}
