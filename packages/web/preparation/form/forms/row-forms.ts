import { choice, column, columns, expression, number, text } from '../field.ts'
import type { StepForm } from '../step-forms.ts'
import { listOf } from './along-time.ts'

const AGGREGATES = [
  'mean',
  'count',
  'sum',
  'median',
  'min',
  'max',
  'sd',
  'first',
  'last',
  'quantile',
  'slope',
  'rms',
  'crest',
  'kurtosis',
  'skewness',
]

/** Steps that decide which rows there are. */
export const rowForms: Readonly<Record<string, StepForm>> = {
  filter: {
    group: 'rows',
    fields: [expression('where', { result: 'boolean' })],
    start: () => ({ where: '' }),
  },
  dedupe: { group: 'rows', fields: [columns('by')], start: () => ({ by: [] }) },
  group: {
    group: 'rows',
    fields: [
      columns('by'),
      listOf(
        'columns',
        [
          choice('as', AGGREGATES),
          column('of', { optional: true }),
          text('column'),
          number('share', { unit: 'percent', min: 0, max: 1, optional: true }),
          column('along', { optional: true }),
        ],
        { column: '', as: 'mean' },
      ),
    ],
    start: () => ({ by: [], columns: [{ column: 'anzahl', as: 'count' }] }),
  },
}
