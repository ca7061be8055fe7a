import type { RunResult } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import styles from './confusion-table.module.css'
import { workWords } from './work-words.ts'

type Confusion = NonNullable<RunResult['model']['confusion']>

/** What was warned of and what happened, as a table, and the two that cost in a sentence. */
export const ConfusionTable = ({ confusion }: { confusion: Confusion }) => {
  const { evaluation: words } = useWords(workWords)
  const format = useFormat()
  const { truePositive, falsePositive, falseNegative, trueNegative } = confusion
  return (
    <>
      <table className={styles.confusion} aria-label={words.confusion}>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.warned}</th>
            <th scope="col">{words.notWarned}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.positive}</th>
            <td data-right>{format.integer(truePositive)}</td>
            <td>{format.integer(falseNegative)}</td>
          </tr>
          <tr>
            <th scope="row">{words.negative}</th>
            <td>{format.integer(falsePositive)}</td>
            <td data-right>{format.integer(trueNegative)}</td>
          </tr>
        </tbody>
      </table>
      <Text fz="sm" mt={6}>
        {words.confusionText(
          format.integer(falseNegative),
          format.integer(truePositive + falseNegative),
          format.integer(falsePositive),
        )}
      </Text>
    </>
  )
}
