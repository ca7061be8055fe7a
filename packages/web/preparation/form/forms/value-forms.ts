import { choice, column, columns, expression, number, text, unit } from '../field.ts'
import type { StepForm } from '../step-forms.ts'
import { firstColumn, freeName, NUMERIC, TEXTS } from './first-column.ts'

/** Steps that change values where they stand, or compute new ones. */
export const valueForms: Readonly<Record<string, StepForm>> = {
  derive: {
    group: 'values',
    fields: [text('column'), expression('as'), unit],
    start: table => ({ column: freeName(table, 'neu'), as: '' }),
  },
  fill: {
    group: 'values',
    fields: [
      columns('columns'),
      {
        as: 'variant',
        key: 'with',
        options: [
          { id: 'mean', value: 'mean' },
          { id: 'median', value: 'median' },
          { id: 'mode', value: 'mode' },
          {
            id: 'constant',
            value: { constant: 0 },
            fields: [{ as: 'value', key: 'constant' }],
          },
        ],
      },
    ],
    start: () => ({ columns: [], with: 'median' }),
  },
  clip: {
    group: 'values',
    fields: [
      column('column', { types: NUMERIC }),
      {
        as: 'cases',
        key: 'limits',
        by: 'presence',
        options: [
          {
            id: 'quantiles',
            start: { quantiles: [0.01, 0.99] },
            fields: [{ as: 'shares', key: 'quantiles' }],
          },
          {
            id: 'given',
            start: { low: 0 },
            fields: [number('low', { optional: true }), number('high', { optional: true })],
          },
        ],
      },
    ],
    start: table => ({ column: firstColumn(table, NUMERIC), quantiles: [0.01, 0.99] }),
  },
  outliers: {
    group: 'values',
    fields: [
      column('column', { types: NUMERIC }),
      choice('method', ['iqr', 'mad', 'limits']),
      choice('action', ['clip', 'flag', 'missing']),
    ],
    start: table => ({ column: firstColumn(table, NUMERIC), method: 'iqr', action: 'missing' }),
  },
  convertUnit: {
    group: 'values',
    fields: [column('column', { types: NUMERIC }), text('to')],
    start: table => ({ column: firstColumn(table, NUMERIC), to: '' }),
  },
  text: {
    group: 'values',
    fields: [columns('columns', { types: TEXTS })],
    start: () => ({ columns: [] }),
  },
  map: {
    group: 'values',
    fields: [column('column')],
    start: table => ({ column: firstColumn(table, TEXTS) }),
  },
}
