import { columns, expression } from '../field.ts'
import type { StepForm } from '../step-forms.ts'

/** Steps that decide which rows there are. */
export const rowForms: Readonly<Record<string, StepForm>> = {
  filter: {
    group: 'rows',
    fields: [expression('where', { result: 'boolean' })],
    start: () => ({ where: '' }),
  },
  dedupe: { group: 'rows', fields: [columns('by')], start: () => ({ by: [] }) },
}
