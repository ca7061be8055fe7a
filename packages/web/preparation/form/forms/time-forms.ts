import { choice, column, columns, expression, seconds, text } from '../field.ts'
import type { StepForm } from '../step-forms.ts'
import { alongTime, listOf, reach } from './along-time.ts'
import { firstColumn, freeName, NUMERIC, TIMES } from './first-column.ts'

const GRID = ['mean', 'lastKnown', 'min', 'max', 'sum', 'median', 'sd', 'count', 'first', 'last']
const WINDOW = ['mean', 'sd', 'min', 'max', 'slope', 'rms', 'kurtosis', 'crest', 'count']

/** Steps over rows in time. */
export const timeForms: Readonly<Record<string, StepForm>> = {
  resample: {
    group: 'time',
    fields: [
      column('time', { types: TIMES }),
      seconds('every'),
      columns('by'),
      listOf('columns', [choice('as', GRID), column('of', { optional: true }), text('column')], {
        column: '',
        as: 'mean',
        of: '',
      }),
    ],
    start: table => ({
      time: firstColumn(table, TIMES),
      every: 60,
      by: [],
      columns: [{ column: 'anzahl', as: 'count' }],
    }),
  },
  lag: {
    group: 'time',
    fields: [
      column('of'),
      choice('kind', ['value', 'difference']),
      reach('back'),
      text('column'),
      ...alongTime,
    ],
    start: table => ({
      column: freeName(table, 'vorher'),
      of: firstColumn(table, NUMERIC),
      kind: 'value',
      back: { rows: 1 },
      by: [],
    }),
  },
  rolling: {
    group: 'time',
    fields: [
      reach('window'),
      listOf('columns', [choice('as', WINDOW), column('of', { types: NUMERIC }), text('column')], {
        column: '',
        of: '',
        as: 'mean',
      }),
      ...alongTime,
    ],
    start: table => ({
      window: { rows: 10 },
      by: [],
      columns: [
        { column: freeName(table, 'gleitendes_mittel'), of: firstColumn(table, NUMERIC), as: 'mean' },
      ],
    }),
  },
  cycle: {
    group: 'time',
    fields: [
      expression('start', { result: 'boolean' }),
      expression('end', { result: 'boolean', optional: true }),
      text('number', { optional: true }),
      text('position', { optional: true }),
      text('duration', { optional: true }),
      ...alongTime,
    ],
    start: table => ({ start: '', number: freeName(table, 'zyklus'), by: [] }),
  },
}
