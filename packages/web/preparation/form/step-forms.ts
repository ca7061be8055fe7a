import type { TableColumn } from '@leinwand/recipe'
import type { Field } from './field.ts'
import { combineForms } from './forms/combine-forms.ts'
import { learnForms } from './forms/learn-forms.ts'
import { readForms } from './forms/read-forms.ts'
import { rowForms } from './forms/row-forms.ts'
import { shapeForms } from './forms/shape-forms.ts'
import { timeForms } from './forms/time-forms.ts'
import { valueForms } from './forms/value-forms.ts'

/** In the order of the menu. */
export const GROUPS = ['read', 'values', 'columns', 'rows', 'time', 'combine', 'learn'] as const
export type Group = (typeof GROUPS)[number]

/** A step's page: its fields, and what a new one begins with. */
export type StepForm = {
  readonly group: Group
  readonly fields: readonly Field[]
  readonly start: (columns: readonly TableColumn[]) => Readonly<Record<string, unknown>>
}

/** The page of every step, in the order of the menu. */
export const STEP_FORMS: Readonly<Record<string, StepForm>> = {
  ...readForms,
  ...valueForms,
  ...shapeForms,
  ...rowForms,
  ...timeForms,
  ...combineForms,
  ...learnForms,
}

export const formOf = (step: string): StepForm | undefined =>
  Object.hasOwn(STEP_FORMS, step) ? STEP_FORMS[step] : undefined
