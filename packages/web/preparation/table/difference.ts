import type { PreviewColumn, PreviewTable } from '@leinwand/contract'

export type Cell = string | number | boolean | null
type ColumnState = 'same' | 'changed' | 'added' | 'dropped'

export type ShownColumn = { readonly column: PreviewColumn; readonly state: ColumnState }
export type ShownCell = {
  readonly value: Cell
  /** What it was before the step, where that is known and another. */
  readonly was?: Cell
  readonly changed: boolean
}
type ShownRow = {
  readonly ordinal: number
  readonly state: 'same' | 'removed'
  readonly cells: readonly ShownCell[]
}
export type Shown = {
  readonly columns: readonly ShownColumn[]
  readonly rows: readonly ShownRow[]
  readonly total: number
}

/** A table as it is, with what the step changes on it marked. */
export const plainTable = (table: PreviewTable, side: 'before' | 'after'): Shown => ({
  columns: table.columns.map(column => ({
    column,
    state: column.added ? (side === 'after' ? 'added' : 'dropped') : column.changed ? 'changed' : 'same',
  })),
  rows: table.rows.map((row, place) => {
    const changed = new Set(table.changed[place])
    return {
      ordinal: table.ordinals[place] ?? place,
      state: 'same',
      cells: row.map((value, index) => ({ value, changed: changed.has(index) })),
    }
  }),
  total: table.total,
})

/** The columns of both sides: those of after, and each that is gone behind the one that it stood behind. */
const bothColumns = (before: PreviewTable, after: PreviewTable): ShownColumn[] => {
  const shown = plainTable(after, 'after').columns.slice()
  let behind = 0
  for (const column of before.columns) {
    const at = shown.findIndex(each => each.column.name === column.name)
    if (at >= 0) behind = at + 1
    else {
      shown.splice(behind, 0, { column, state: 'dropped' })
      behind += 1
    }
  }
  return shown
}

/** Whether a row that is before the step and not behind it is gone, and not only on another page. */
const isGone = (ordinal: number, offset: number, after: PreviewTable): boolean => {
  const first = after.ordinals[0]
  const last = after.ordinals.at(-1)
  if (first === undefined || last === undefined) return after.total === 0
  if (ordinal > last) return offset + after.rows.length >= after.total
  return ordinal > first || offset === 0
}

/** Whether a text and what became of it read the same, so that saying both would tell nothing: `299.0` and the number 299. */
const reads = (before: Cell, after: Cell | undefined): boolean =>
  typeof before === 'string' &&
  (typeof after === 'number' ? before.trim() !== '' && Number(before) === after : before === String(after))

/**
 * One table of what a step does: changed cells with what they were, new columns, columns and rows that are gone. Only for
 * sides whose rows are the same rows by their ordinal.
 */
export const difference = (before: PreviewTable, after: PreviewTable, offset: number): Shown => {
  const columns = bothColumns(before, after)
  const inBefore = new Map(before.ordinals.map((ordinal, place) => [ordinal, place]))
  const inAfter = new Map(after.ordinals.map((ordinal, place) => [ordinal, place]))
  const beforeAt = new Map(before.columns.map(({ name }, index) => [name, index]))
  const afterAt = new Map(after.columns.map(({ name }, index) => [name, index]))
  const row = (ordinal: number): ShownRow | null => {
    const was = before.rows[inBefore.get(ordinal) ?? -1]
    const place = inAfter.get(ordinal)
    const is = place === undefined ? undefined : after.rows[place]
    if (!is && !isGone(ordinal, offset, after)) return null
    const changed = new Set(place === undefined ? [] : after.changed[place])
    const cells = columns.map(({ column: { name } }): ShownCell => {
      const [old, now] = [beforeAt.get(name), afterAt.get(name)]
      const before = old === undefined ? undefined : was?.[old]
      if (!is || now === undefined) return { value: before ?? null, changed: false }
      const differs = changed.has(now)
      return {
        value: is[now] ?? null,
        changed: differs,
        ...(differs && before !== undefined && !reads(before, is[now]) ? { was: before } : {}),
      }
    })
    return { ordinal, state: is ? 'same' : 'removed', cells }
  }
  const ordinals = [...new Set([...before.ordinals, ...after.ordinals])].toSorted((a, b) => a - b)
  return {
    columns,
    rows: ordinals.map(row).filter(each => each !== null),
    total: Math.max(before.total, after.total),
  }
}
