import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { preparationWords } from '../words.ts'
import { ColumnHead, type ColumnTools } from './column-head.tsx'
import type { Cell, Shown, ShownCell, ShownColumn } from './difference.ts'
import styles from './preview-grid.module.css'
import { visibleColumns } from './window.ts'

const COLUMN_PX = 148
const ROW_HEAD_PX = 58

type Props = { name: string; shown: Shown; tools: ColumnTools | null; busy: boolean; find?: string | null }

/** In a cell; all digits are in its title. */
const DIGITS = 7

const useCellText = () => {
  const words = useWords(preparationWords)
  const format = useFormat()
  return (value: Cell, digits = DIGITS): string => {
    if (value === null) return '–'
    if (typeof value === 'number')
      return format.typed(Number.isInteger(value) ? value : Number(value.toPrecision(digits)))
    return typeof value === 'boolean' ? words.booleans[value ? 'true' : 'false'] : value
  }
}

const CellView = ({
  cell,
  state,
  numeric,
}: {
  cell: ShownCell
  state: ShownColumn['state']
  numeric: boolean
}) => {
  const words = useWords(preparationWords)
  const text = useCellText()
  const shown = text(cell.value)
  const whole = (value: Cell) => text(value, 15)
  return (
    <td
      className={numeric ? styles.number : undefined}
      data-state={state === 'same' || state === 'changed' ? (cell.changed ? 'changed' : undefined) : state}
      data-missing={cell.value === null ? '' : undefined}
      title={cell.was === undefined ? whole(cell.value) : words.wasBefore(whole(cell.was), whole(cell.value))}
    >
      {cell.was !== undefined && cell.was !== null ? <del>{text(cell.was)}</del> : null}
      {shown}
    </td>
  )
}

/** Scrolls by itself, and draws only the columns that are to be seen: a table may have hundreds. */
export const PreviewGrid = ({ name, shown, tools, busy, find = null }: Props) => {
  const words = useWords(preparationWords)
  const format = useFormat()
  const frame = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ left: 0, width: 900 })
  const count = shown.columns.length
  const { from, to } = visibleColumns(view, COLUMN_PX, count)
  const measure = () => {
    const box = frame.current
    if (box) setView({ left: box.scrollLeft, width: box.clientWidth })
  }
  useLayoutEffect(() => {
    const box = frame.current
    if (!box) return
    const observer = new ResizeObserver(() => setView({ left: box.scrollLeft, width: box.clientWidth }))
    observer.observe(box)
    return () => observer.disconnect()
  }, [])
  // What a step adds or changes is to be seen without searching for it.
  const columnNames = shown.columns.map(({ column }) => column.name)
  const wanted = find === null ? -1 : columnNames.indexOf(find)
  useEffect(() => {
    const box = frame.current
    if (!box || wanted < 0) return
    const [left, right] = [wanted * COLUMN_PX, (wanted + 1) * COLUMN_PX + ROW_HEAD_PX]
    if (left < box.scrollLeft || right > box.scrollLeft + box.clientWidth)
      box.scrollLeft = Math.max(0, right - box.clientWidth + COLUMN_PX / 2)
  }, [wanted])
  const pad = (columns: number, key: string): ReactNode =>
    columns > 0 ? (
      <td key={key} aria-hidden style={{ width: columns * COLUMN_PX, minWidth: columns * COLUMN_PX }} />
    ) : null
  const columns = shown.columns.slice(from, to)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this only names what scrolls
    <div
      ref={frame}
      role="group"
      aria-label={name}
      aria-busy={busy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className={styles.frame}
      onScroll={measure}
    >
      <table
        className={styles.table}
        aria-label={name}
        aria-colcount={count + 1}
        style={{ width: ROW_HEAD_PX + count * COLUMN_PX }}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.corner} style={{ width: ROW_HEAD_PX }}>
              {words.row}
            </th>
            {pad(from, 'left')}
            {columns.map((each, place) => (
              <ColumnHead
                key={each.column.name}
                shown={each}
                width={COLUMN_PX}
                place={from + place + 2}
                tools={tools}
              />
            ))}
            {pad(count - to, 'right')}
          </tr>
        </thead>
        <tbody>
          {shown.rows.map(row => (
            <tr key={row.ordinal} data-removed={row.state === 'removed' ? '' : undefined}>
              <th scope="row" className={styles.rowHead}>
                {format.integer(row.ordinal + 1)}
              </th>
              {pad(from, 'left')}
              {columns.map(({ column, state }, place) => {
                const cell = row.cells[from + place]
                return cell ? (
                  <CellView
                    key={column.name}
                    cell={cell}
                    state={state}
                    numeric={column.type === 'number' || column.type === 'integer'}
                  />
                ) : null
              })}
              {pad(count - to, 'right')}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.rows.length === 0 ? <p className={styles.empty}>{words.noRows}</p> : null}
    </div>
  )
}
