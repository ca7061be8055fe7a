import type { Value } from '@leinwand/flow/value'
import type { Sequence } from '@leinwand/learning'
import { milliseconds } from './milliseconds.ts'

/** Rows machine by machine in the order of time, and the time of each where there is one. */
export type InTime = { sequences: Sequence[]; times: Float64Array | undefined }

/** A row whose time is missing stands where it stands in the file: right behind the row before it. */
const knownTimes = (values: readonly Value[]): Float64Array => {
  let last = Number.NEGATIVE_INFINITY
  return Float64Array.from(values, value => {
    const at = milliseconds(value)
    if (!Number.isNaN(at)) last = at
    return last
  })
}

/** Without a group there is one machine, without a time the order is that of the file. Equal times keep the file's order. */
export const inTime = (
  rows: number,
  others: Readonly<Record<string, readonly Value[]>>,
  names: { time?: string | null | undefined; group?: string | null | undefined },
): InTime => {
  const time = names.time ? others[names.time] : undefined
  const group = names.group ? others[names.group] : undefined
  const times = time && knownTimes(time)
  const byGroup = new Map<string, number[]>()
  for (let row = 0; row < rows; row++) {
    const name = String(group?.[row] ?? '')
    const known = byGroup.get(name)
    if (known) known.push(row)
    else byGroup.set(name, [row])
  }
  const order = (a: number, b: number) => (times && times[a] !== times[b] ? times[a]! - times[b]! : a - b)
  return { sequences: [...byGroup.values()].map(each => Int32Array.from(each).sort(order)), times }
}
