import { choice, column, type Field, seconds, text } from '../field.ts'
import type { StepForm } from '../step-forms.ts'
import { TIMES } from './first-column.ts'

const keyPairs: Field = {
  as: 'list',
  key: 'on',
  of: [column('left'), text('right')],
  start: { left: '', right: '' },
}
const branch: Field = { as: 'branch', key: 'with' }

/** Steps that bring the rows or columns of a further source. */
export const combineForms: Readonly<Record<string, StepForm>> = {
  join: {
    group: 'combine',
    fields: [
      branch,
      {
        as: 'cases',
        key: 'kind',
        by: 'value',
        options: [
          { id: 'left', start: { kind: 'left' }, fields: [keyPairs] },
          { id: 'inner', start: { kind: 'inner' }, fields: [keyPairs] },
          { id: 'anti', start: { kind: 'anti' }, fields: [keyPairs] },
          {
            id: 'asof',
            start: { kind: 'asof', time: { left: '', right: '' } },
            fields: [
              {
                as: 'object',
                key: 'time',
                of: [column('left', { types: TIMES }), text('right')],
              },
              seconds('tolerance', { optional: true }),
              keyPairs,
            ],
          },
        ],
      },
      text('prefix'),
      choice('several', ['allow', 'refuse']),
    ],
    start: () => ({ kind: 'left', with: { source: '', steps: [] }, on: [{ left: '', right: '' }] }),
  },
  union: {
    group: 'combine',
    fields: [branch, text('origin', { optional: true })],
    start: () => ({ with: { source: '', steps: [] } }),
  },
}
