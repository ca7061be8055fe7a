import { choice, column, columns, expression, type Field, number, seconds, text, unit } from '../field.ts'
import type { StepForm } from '../step-forms.ts'
import { byPresence, byValue, listOf, objectOf } from './along-time.ts'
import { firstColumn, freeName, NUMERIC, TEXTS, TIMES } from './first-column.ts'

const limits: readonly Field[] = [number('low', { optional: true }), number('high', { optional: true })]
const byColumn = column('by', { optional: true })

const fillWith: Field = {
  as: 'variant',
  key: 'with',
  options: [
    { id: 'median', value: 'median' },
    { id: 'mean', value: 'mean' },
    { id: 'mode', value: 'mode' },
    { id: 'constant', value: { constant: 0 }, fields: [{ as: 'value', key: 'constant' }] },
    {
      id: 'forward',
      value: { forward: {} },
      fields: [
        objectOf('forward', [
          column('time', { types: TIMES, optional: true }),
          byColumn,
          seconds('seconds', { optional: true }),
          number('rows', { whole: true, min: 1, optional: true }),
        ]),
      ],
    },
    {
      id: 'linear',
      value: { linear: { time: '' } },
      fields: [
        objectOf('linear', [
          column('time', { types: TIMES }),
          byColumn,
          seconds('seconds', { optional: true }),
        ]),
      ],
    },
  ],
}

const operation: Field = {
  as: 'variant',
  key: 'operation',
  options: [
    ...['trim', 'collapse', 'lower', 'upper', 'title', 'nfc'].map(id => ({ id, value: id })),
    { id: 'replace', value: { replace: '', by: '' }, fields: [text('replace'), text('by')] },
  ],
}

const factor = number('factor', { min: 0.01 })

/** Steps that change values where they stand, or compute new ones. */
export const valueForms: Readonly<Record<string, StepForm>> = {
  derive: {
    group: 'values',
    fields: [text('column'), expression('as'), unit],
    start: table => ({ column: freeName(table, 'neu'), as: '' }),
  },
  fill: {
    group: 'values',
    fields: [columns('columns'), fillWith],
    start: () => ({ columns: [], with: 'median' }),
  },
  clip: {
    group: 'values',
    fields: [
      column('column', { types: NUMERIC }),
      byPresence('limits', [
        {
          id: 'quantiles',
          start: { quantiles: [0.01, 0.99] },
          fields: [{ as: 'shares', key: 'quantiles' }],
        },
        { id: 'given', start: { low: 0 }, fields: limits },
      ]),
    ],
    start: table => ({ column: firstColumn(table, NUMERIC), quantiles: [0.01, 0.99] }),
  },
  outliers: {
    group: 'values',
    fields: [
      column('column', { types: NUMERIC }),
      byValue('method', [
        { id: 'iqr', start: { method: 'iqr', factor: 1.5 }, fields: [factor] },
        { id: 'mad', start: { method: 'mad', factor: 3.5 }, fields: [factor] },
        { id: 'limits', start: { method: 'limits', low: 0 }, fields: limits },
      ]),
      choice('action', ['missing', 'clip', 'flag']),
      text('as', { optional: true }),
    ],
    start: table => ({
      column: firstColumn(table, NUMERIC),
      method: 'iqr',
      factor: 1.5,
      action: 'missing',
    }),
  },
  convertUnit: {
    group: 'values',
    fields: [column('column', { types: NUMERIC }), text('from', { optional: true }), text('to')],
    start: table => ({
      column: table.find(({ unit: known }) => known !== undefined)?.name ?? firstColumn(table, NUMERIC),
      to: '',
    }),
  },
  text: {
    group: 'values',
    fields: [columns('columns', { types: TEXTS }), listOf('operations', operation, 'trim')],
    start: () => ({ columns: [], operations: ['trim', 'collapse'] }),
  },
  map: {
    group: 'values',
    fields: [
      column('column'),
      {
        as: 'record',
        key: 'values',
        keys: 'words',
        start: '',
        of: { as: 'text', key: 'newValue', orNull: true },
      },
      {
        as: 'variant',
        key: 'others',
        options: [
          { id: 'keep', value: 'keep' },
          { id: 'missing', value: 'missing' },
          { id: 'constant', value: { constant: '' }, fields: [text('constant')] },
        ],
      },
    ],
    start: table => ({ column: firstColumn(table, TEXTS), values: {}, others: 'keep' }),
  },
}
