import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useLanguage, useWords } from '../language/language.ts'
import { type CsvCell, csv } from './csv.ts'
import { saveFile } from './save-file.ts'
import { tableWords } from './words.ts'

type Props<Row> = {
  /** Names the table for a screen reader and the file. */
  name: string
  columns: readonly { label: string; value: (row: Row) => CsvCell }[]
  rows: readonly Row[]
  className?: string | undefined
}

const fileName = (name: string) => `${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}.csv`

/** Hands the rows of a table to the person as CSV. */
export const CsvButton = <Row,>({ name, columns, rows, className = '' }: Props<Row>) => {
  const words = useWords(tableWords)
  const language = useLanguage()
  const save = () => {
    const lines = [
      columns.map(column => column.label),
      ...rows.map(row => columns.map(column => column.value(row))),
    ]
    // The mark at the front tells Excel that the file is UTF-8.
    saveFile(fileName(name), 'text/csv;charset=utf-8', `\uFEFF${csv(lines, language)}`)
  }
  return (
    <Button
      className={className}
      variant="subtle"
      size="compact-xs"
      leftSection={<IconDownload size={13} aria-hidden />}
      aria-label={words.exportLabel(name)}
      onClick={save}
    >
      {words.export}
    </Button>
  )
}
