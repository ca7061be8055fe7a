import type { QueriedSample } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { postgresWords } from './postgres-words.ts'
import styles from './preview-table.module.css'
import { dataWords } from './words.ts'

const Cell = ({ text, number }: { text: string | null; number: true | undefined }) => (
  <td data-number={number} className={text === null ? styles.missing : undefined}>
    {text ?? '–'}
  </td>
)

/** The first rows of a query, as the database says them. */
export const QueriedRows = ({ sample: { columns, rows, estimate } }: { sample: QueriedSample }) => {
  const words = useWords(postgresWords)
  const { types } = useWords(dataWords)
  const format = useFormat()
  const isNumber = (at: number) => ['integer', 'number'].includes(columns[at]?.as ?? '') || undefined
  const shown = format.integer(rows.length)
  const said =
    rows.length === 0
      ? words.worksEmpty
      : estimate !== null && estimate > rows.length
        ? words.worksOf(shown, format.integer(estimate))
        : words.works(shown)
  return (
    <>
      <Text fz="sm" role="status">
        {said}
      </Text>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this only names what scrolls */}
      <div
        role="group"
        aria-label={words.firstRows}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className={styles.scroll}
      >
        <table aria-label={words.firstRows}>
          <thead>
            <tr>
              {columns.map(({ name, as }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a query may have the same name
                <th key={at} scope="col" data-number={isNumber(at)}>
                  {name}
                  <small>{types[as]}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row of a sample is its place
              <tr key={place}>
                {row.map((text, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  <Cell key={at} text={text} number={isNumber(at)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
