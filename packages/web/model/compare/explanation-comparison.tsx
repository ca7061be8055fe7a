import type { JudgedModel } from '@leinwand/contract'
import { Behind } from '../../charts/behind.tsx'
import { IntervalList } from '../../charts/interval-list.tsx'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { Sheet } from '../../shell/sheet.tsx'
import { type Column, DataTable } from '../../table/data-table.tsx'
import styles from '../model.module.css'
import { type ComparedFeature, comparedFeatures } from './compared-features.ts'
import { compareModelsWords } from './words.ts'

const SHOWN = 15

/** What two models go by, as shares, so that learners that count in different units can be held against each other. */
export const ExplanationComparison = ({ first, second }: { first: JudgedModel; second: JudgedModel }) => {
  const words = useWords(compareModelsWords)
  const format = useFormat()
  const rows = comparedFeatures(first, second)
  const most = Math.max(0.01, ...rows.flatMap(row => [row.first ?? 0, row.second ?? 0]))
  const say = (share: number | null) => (share === null ? '–' : format.percent(share))
  const side = (id: 'first' | 'second'): Column<ComparedFeature> => ({
    id,
    label: words[id],
    number: true,
    value: row => row[id],
    show: row => say(row[id]),
  })
  return (
    <Sheet title={words.explanation}>
      <p className={styles.note}>{words.explanationNote}</p>
      <IntervalList
        label={words.explanation}
        rows={rows.slice(0, SHOWN).map(({ feature, first: a, second: b }) => ({
          id: feature,
          label: feature,
          title: feature,
          dots: [
            ...(a === null ? [] : [{ value: a, look: 'first' as const }]),
            ...(b === null ? [] : [{ value: b, look: 'second' as const }]),
          ],
          text: `${say(a)} | ${say(b)}`,
        }))}
        scale={[0, most]}
        write={format.percent}
        legend={[
          { look: 'first', text: words.left },
          { look: 'second', text: words.right },
        ]}
      />
      <Behind>
        <DataTable
          name={words.explanation}
          columns={[
            { id: 'feature', label: words.feature, value: ({ feature }) => feature },
            side('first'),
            side('second'),
          ]}
          rows={rows}
          rowId={({ feature }) => feature}
          maxHeight={320}
        />
      </Behind>
    </Sheet>
  )
}
