import { type Case, column, expression, type Field, number, text } from '../field.ts'
import type { StepForm } from '../step-forms.ts'
import { freeName } from './first-column.ts'

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

/** Steps that say what is learned, and on which rows. */
export const learnForms: Readonly<Record<string, StepForm>> = {
  label: {
    group: 'learn',
    fields: [text('column'), expression('as', { result: 'boolean' })],
    start: table => ({ column: freeName(table, 'ziel'), as: '' }),
  },
  split: {
    group: 'learn',
    fields: [
      {
        as: 'cases',
        key: 'kind',
        by: 'value',
        options: [
          split('time', [column('by')], { by: '' }),
          split('group', [column('by')], { by: '' }),
          split('stratified', [column('by'), reason], { by: '', reason: '' }),
          split('random', [reason], { reason: '' }),
        ],
      },
    ],
    start: () => ({ kind: 'time', by: '', test: 0.2, folds: 5, seed: 1 }),
  },
}
