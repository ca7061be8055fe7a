import type { ColumnDecision, DetectedSample, Detection } from '@leinwand/contract'
import { type Format, useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import styles from './preview-table.module.css'
import { dataWords } from './words.ts'

type Value = DetectedSample['typed'][number][number]

/** More columns than this nobody compares in a table. */
const MOST_COLUMNS = 40

const isNumber = (column: ColumnDecision | undefined) => column?.as === 'number' || column?.as === 'integer'

const shown = (value: NonNullable<Value>, column: ColumnDecision | undefined, format: Format): string => {
  if (typeof value === 'number') return format.typed(value)
  if (typeof value === 'boolean') return value ? '✓' : '✗'
  if (column?.as === 'date') return format.ofData(value.slice(0, 10))
  if (column?.as === 'timestamp') return format.ofData(value)
  return value
}

type CellProps = { text: string | null; value: Value | undefined; column: ColumnDecision | undefined }

const Cell = ({ text, value, column }: CellProps) => {
  const words = useWords(dataWords)
  const format = useFormat()
  const number = isNumber(column) || undefined
  if (value !== null && value !== undefined)
    return (
      <td data-number={number} title={text ?? ''}>
        {shown(value, column, format)}
      </td>
    )
  const known = text !== null && text.trim() !== '' && !column?.missing.includes(text.trim())
  return (
    <td data-number={number} className={known ? styles.lost : styles.missing} title={known ? words.lost : ''}>
      {known ? text : '–'}
    </td>
  )
}

/** The first rows as the decisions make them; what cannot be read stands there as the text that it is, and marked. */
export const PreviewTable = ({ detection, sample }: { detection: Detection; sample: DetectedSample }) => {
  const words = useWords(dataWords)
  const columns = sample.columns.slice(0, MOST_COLUMNS)
  const decided = new Map(detection.columns.map(column => [column.name, column]))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this only names what scrolls
    <div
      role="group"
      aria-label={words.preview}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className={styles.scroll}
    >
      <table aria-label={words.preview}>
        <thead>
          <tr>
            {columns.map(name => {
              const column = decided.get(name)
              return (
                <th key={name} scope="col" data-number={isNumber(column) || undefined}>
                  {name}
                  <small>
                    {column ? words.types[column.as] : ''}
                    {column?.unit ? ` · ${column.unit}` : ''}
                  </small>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {sample.rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of a sample is its place
            <tr key={place}>
              {columns.map((name, at) => (
                <Cell
                  key={name}
                  text={row[at] ?? null}
                  value={sample.typed[place]?.[at]}
                  column={decided.get(name)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
