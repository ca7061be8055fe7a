import type { StoredProject } from '@leinwand/contract'
import type { Figure, Plan } from '@leinwand/method'
import { createContext, use } from 'react'
import { currentLanguage } from '../../language/language.ts'
import { withValueAt } from './plan-path.ts'
import { planProblem } from './plan-problem.ts'
import type { PlanStore } from './plan-store.ts'

/** A figure of the plan that is to rest on an assumption from now on. */
export type ToAssume = {
  readonly path: string
  readonly label: string
  readonly value: number
  readonly unit: string
}

export type PlanEditor = {
  readonly project: StoredProject
  readonly variant: string
  readonly plan: Plan
  readonly store: PlanStore
  /** ISO date; decides what has expired. */
  readonly today: string
  readonly showAssumption: (id: string) => void
  /** Without a figure: one that nothing rests on yet. */
  readonly makeAssumption: (figure: ToAssume | null) => void
  /** The place that is to be shown, such as a failure names it. */
  readonly place: string | null
}

export const PlanEditorContext = createContext<PlanEditor | null>(null)

export const usePlanEditor = (): PlanEditor => {
  const editor = use(PlanEditorContext)
  if (!editor) throw new Error('a field of the plan stands outside of the plan editor')
  return editor
}

/** Why a value cannot stand at a place: the sentence, where it would bring a failure that the plan does not have yet. */
const problemAt = (plan: Plan, path: string, value: unknown): string | null => {
  const language = currentLanguage()
  const after = planProblem(withValueAt(plan, path, value), language)
  return after === null || after.path === planProblem(plan, language)?.path ? null : after.sentence
}

export const useSetAt = (path: string) => {
  const { plan, store } = usePlanEditor()
  return {
    wrong: (value: unknown) => problemAt(plan, path, value),
    set: (value: Figure | Figure[] | boolean | undefined | object) =>
      store.change(withValueAt(store.shown().plan, path, value)),
  }
}

/** The id of a field in the page, for the way from a failure to its place. */
export const fieldId = (path: string): string => `plan-${path.replaceAll('.', '-')}`
