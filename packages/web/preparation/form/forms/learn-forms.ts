import { type Case, column, expression, type Field, number, text } from '../field.ts'
import type { StepForm } from '../step-forms.ts'
import { alongTime, byValue, reach, reachOrNone } from './along-time.ts'
import { freeName, TIMES } from './first-column.ts'

const shares: readonly Field[] = [
  number('test', { unit: 'percent', min: 0.01, max: 0.99 }),
  number('folds', { whole: true, min: 2, max: 20 }),
  number('seed', { whole: true }),
]
const split = (kind: string, fields: readonly Field[], start: object): Case => ({
  id: kind,
  start: { kind, test: 0.2, folds: 5, seed: 1, ...start },
  fields: [...fields, ...shares],
})
const reason = text('reason', { long: true })
const event = (optional: boolean): Field => expression('event', { result: 'boolean', optional })

/** Steps that say what is learned, and on which rows. */
export const learnForms: Readonly<Record<string, StepForm>> = {
  label: {
    group: 'learn',
    fields: [
      text('column'),
      byValue('kind', [
        { id: 'expression', start: { as: '' }, fields: [expression('as', { result: 'boolean' })] },
        {
          id: 'event',
          start: { kind: 'event', event: '', within: { rows: 10 }, by: [] },
          fields: [event(false), reach('within'), ...alongTime],
        },
        {
          id: 'remaining',
          start: { kind: 'remaining', by: [] },
          fields: [event(true), number('cap', { min: 0, optional: true }), ...alongTime],
        },
        {
          id: 'next',
          start: { kind: 'next', of: '', ahead: { rows: 1 }, by: [] },
          fields: [column('of'), reach('ahead'), ...alongTime],
        },
      ]),
    ],
    start: table => ({ column: freeName(table, 'ziel'), as: '' }),
  },
  split: {
    group: 'learn',
    fields: [
      byValue('kind', [
        split('time', [column('by', { types: TIMES }), reachOrNone('gap')], { by: '' }),
        split('group', [column('by')], { by: '' }),
        split('stratified', [column('by'), reason], { by: '', reason: '' }),
        split('random', [reason], { reason: '' }),
      ]),
    ],
    start: () => ({ kind: 'time', by: '', test: 0.2, folds: 5, seed: 1 }),
  },
}
