import type { Language } from '@leinwand/contract'
import { Assumption, figuresOn, type Plan } from '@leinwand/method'
import { readNumber } from '../../language/read-number.ts'
import { withValueAt } from '../plan/plan-path.ts'

/** An assumption while it is typed: figures as texts in the reader's notation, everything else may be empty. */
export type AssumptionDraft = Record<
  'label' | 'unit' | 'low' | 'likely' | 'high' | 'source' | 'owner' | 'validUntil',
  string
> & { state: Assumption['state'] }

export const draftOf = (assumption: Assumption, typed: (value: number) => string): AssumptionDraft => ({
  label: assumption.label,
  unit: assumption.unit,
  low: typed(assumption.low),
  likely: typed(assumption.likely),
  high: typed(assumption.high),
  source: assumption.source,
  owner: assumption.owner ?? '',
  validUntil: assumption.validUntil ?? '',
  state: assumption.state,
})

export type Wrong = Partial<Record<keyof AssumptionDraft, 'needed' | 'noNumber' | 'outOfOrder'>>

const FIGURES = ['low', 'likely', 'high'] as const

/** What keeps a draft from being an assumption, field by field. */
export const wrongOf = (draft: AssumptionDraft, language: Language): Wrong => {
  const wrong: Wrong = {}
  for (const field of ['label', 'unit'] as const) if (draft[field].trim() === '') wrong[field] = 'needed'
  const [low, likely, high] = FIGURES.map(field => {
    const read = readNumber(draft[field], language)
    if (read === null) wrong[field] = draft[field].trim() === '' ? 'needed' : 'noNumber'
    return read
  })
  if (low != null && likely != null && low > likely) wrong.low = 'outOfOrder'
  if (high != null && likely != null && likely > high) wrong.high = 'outOfOrder'
  return wrong
}

/** The assumption of a draft with nothing wrong in it. */
export const assumptionOf = (draft: AssumptionDraft, id: string, language: Language): Assumption =>
  Assumption.parse({
    id,
    label: draft.label.trim(),
    unit: draft.unit.trim(),
    ...Object.fromEntries(FIGURES.map(field => [field, readNumber(draft[field], language)])),
    source: draft.source.trim(),
    ...(draft.owner.trim() ? { owner: draft.owner.trim() } : {}),
    state: draft.state,
    ...(draft.validUntil ? { validUntil: draft.validUntil } : {}),
  })

/** The plan without an assumption: what rested on it stays, entered with its likely value. */
export const withoutAssumption = (plan: Plan, { id, likely }: Assumption): Plan => {
  const settled = figuresOn(plan, id).reduce((before, path) => withValueAt(before, path, likely), plan)
  return { ...settled, assumptions: settled.assumptions.filter(each => each.id !== id) }
}
