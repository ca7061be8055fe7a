import { columns } from '../field.ts'
import type { StepForm } from '../step-forms.ts'

/** Steps that change which columns there are, and what they are called. */
export const shapeForms: Readonly<Record<string, StepForm>> = {
  rename: {
    group: 'columns',
    fields: [
      { as: 'record', key: 'columns', keys: 'columns', start: '', of: { as: 'text', key: 'newName' } },
    ],
    start: () => ({ columns: {} }),
  },
  select: {
    group: 'columns',
    fields: [
      {
        as: 'cases',
        key: 'which',
        by: 'presence',
        options: [
          { id: 'drop', start: { drop: [] }, fields: [columns('drop')] },
          { id: 'keep', start: { keep: [] }, fields: [columns('keep')] },
        ],
      },
    ],
    start: () => ({ drop: [] }),
  },
  reorder: {
    group: 'columns',
    fields: [columns('first')],
    start: () => ({ first: [] }),
  },
}
