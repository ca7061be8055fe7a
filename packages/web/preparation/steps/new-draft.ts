import type { TableColumn } from '@leinwand/recipe'
import { columnText } from '../form/completion.ts'
import type { Field } from '../form/field.ts'
import { formOf } from '../form/step-forms.ts'
import type { StepDraft } from '../recipe-draft.ts'

/** What stands in a field when the step is begun for a column. */
const begun = (field: Field, column: string): Readonly<Record<string, unknown>> => {
  switch (field.as) {
    case 'column':
      return { [field.key]: column }
    case 'columns':
      return { [field.key]: [column] }
    case 'expression':
      return { [field.key]: columnText(column) }
    case 'record':
      return field.keys === 'columns' ? { [field.key]: { [column]: field.start } } : {}
    case 'cases':
      return field.options[0] ? firstBegun(field.options[0].fields, column) : {}
    default:
      return {}
  }
}

const firstBegun = (fields: readonly Field[], column: string): Readonly<Record<string, unknown>> =>
  fields.map(field => begun(field, column)).find(found => Object.keys(found).length > 0) ?? {}

/** What a new step begins with, over the columns that it will get; where it is begun for a column, with that in it. */
export const newDraft = (step: string, columns: readonly TableColumn[], column?: string): StepDraft => {
  const form = formOf(step)
  return {
    step,
    ...form?.start(columns),
    ...(form && column !== undefined ? firstBegun(form.fields, column) : {}),
  }
}
