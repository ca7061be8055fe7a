import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../language/language.ts'
import type { CsvCell } from './csv.ts'
import { CsvButton } from './csv-button.tsx'
import styles from './data-table.module.css'
import { tableWords } from './words.ts'

export type Column<Row> = {
  id: string
  label: string
  /** What stands in the file; also shown when there is no `show`. */
  value: (row: Row) => CsvCell
  show?: (row: Row) => ReactNode
  number?: boolean
}

type Props<Row> = {
  /** Names the table for a screen reader and the file. */
  name: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** A table that scrolls by itself when it is longer than this, in px. */
  maxHeight?: number
  exported?: boolean
}

/** A table that exports what it shows. The first column names the row. */
export const DataTable = <Row,>({ name, columns, rows, rowId, maxHeight, exported = true }: Props<Row>) => {
  const words = useWords(tableWords)
  if (rows.length === 0) {
    return (
      <Text c="dimmed" fz="sm">
        {words.nothing}
      </Text>
    )
  }
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this only names what scrolls */}
      <div
        role="group"
        aria-label={name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className={styles.scroll}
        style={maxHeight ? { maxHeight } : undefined}
      >
        <Table aria-label={name} stickyHeader={maxHeight !== undefined}>
          <Table.Thead>
            <Table.Tr>
              {columns.map(column => (
                <Table.Th
                  key={column.id}
                  scope="col"
                  ta={column.number ? 'right' : 'left'}
                  c="dimmed"
                  fw={500}
                >
                  {column.label}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(row => (
              <Table.Tr key={rowId(row)}>
                {columns.map((column, place) => {
                  const shown = column.show ? column.show(row) : column.value(row)
                  const align = column.number ? 'right' : 'left'
                  return place === 0 ? (
                    <Table.Th key={column.id} scope="row" fw={400} ta={align}>
                      {shown}
                    </Table.Th>
                  ) : (
                    <Table.Td key={column.id} ta={align} className={column.number ? styles.number : ''}>
                      {shown}
                    </Table.Td>
                  )
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {exported ? <CsvButton className={styles.export} name={name} columns={columns} rows={rows} /> : null}
    </div>
  )
}
