import { type Case, column, columns, type Field, number, seconds } from '../field.ts'
import { TIMES } from './first-column.ts'

/** Within which rows, and in which order. */
export const alongTime: readonly Field[] = [columns('by'), column('time', { types: TIMES, optional: true })]

const rows = {
  id: 'rows',
  value: { rows: 10 },
  fields: [number('rows', { whole: true, min: 1, max: 100_000 })],
}
const time = { id: 'seconds', value: { seconds: 60 }, fields: [seconds('seconds')] }

/** So many rows, or seconds. */
export const reach = (key: string): Field => ({ as: 'variant', key, options: [rows, time] })
export const reachOrNone = (key: string): Field => ({
  as: 'variant',
  key,
  optional: true,
  options: [{ id: 'none', value: undefined }, time, rows],
})

/** One of several forms by the value of a key. */
export const byValue = (key: string, options: readonly Case[]): Field => ({
  as: 'cases',
  key,
  by: 'value',
  options,
})
/** One of several forms by which fields are there. */
export const byPresence = (key: string, options: readonly Case[]): Field => ({
  as: 'cases',
  key,
  by: 'presence',
  options,
})
export const listOf = (key: string, of: Field | readonly Field[], start: unknown): Field => ({
  as: 'list',
  key,
  of,
  start,
})
export const objectOf = (key: string, of: readonly Field[]): Field => ({ as: 'object', key, of })
