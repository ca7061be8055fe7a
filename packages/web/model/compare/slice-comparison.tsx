import type { JudgedModel } from '@leinwand/contract'
import { Behind } from '../../charts/behind.tsx'
import { type IntervalDot, IntervalList } from '../../charts/interval-list.tsx'
import { useWords } from '../../language/language.ts'
import { Sheet } from '../../shell/sheet.tsx'
import { type Column, DataTable } from '../../table/data-table.tsx'
import styles from '../model.module.css'
import { type Slice, sliceId, useSliceName } from '../slices/slice-name.ts'
import { useSpeech } from '../speech.ts'
import { compareModelsWords } from './words.ts'

const SHOWN = 16
type Pair = { slice: Slice; first: Slice['metric']; second: Slice['metric'] }

const pairsOf = (first: JudgedModel, second: JudgedModel): Pair[] => {
  const others = new Map(second.report.slices.map(slice => [sliceId(slice), slice]))
  const apart = ({ first: a, second: b }: Pair) => Math.abs((a.value ?? 0) - (b.value ?? 0))
  return first.report.slices
    .flatMap(slice => {
      const other = others.get(sliceId(slice))
      return other ? [{ slice, first: slice.metric, second: other.metric }] : []
    })
    .toSorted((a, b) => apart(b) - apart(a))
}

const dot = ({ value, low, high }: Slice['metric'], look: 'first' | 'second'): IntervalDot[] =>
  value === null ? [] : [{ value, low, high, look }]

/** The error of two models in the slices that both were judged on. */
export const SliceComparison = ({ first, second }: { first: JudgedModel; second: JudgedModel }) => {
  const words = useWords(compareModelsWords)
  const { name, format } = useSpeech()
  const nameOf = useSliceName()
  const pairs = pairsOf(first, second)
  const say = (value: number | null) => (value === null ? '–' : format.decimal(value))
  const most = Math.max(
    1e-12,
    ...pairs.flatMap(pair => [
      pair.first.high ?? 0,
      pair.second.high ?? 0,
      pair.first.value ?? 0,
      pair.second.value ?? 0,
    ]),
  )
  const side = (id: 'first' | 'second'): Column<Pair> => ({
    id,
    label: words[id],
    number: true,
    value: pair => pair[id].value,
    show: pair => say(pair[id].value),
  })
  return (
    <Sheet title={words.slices}>
      {pairs.length === 0 ? (
        <p className={styles.note}>{words.noSlices}</p>
      ) : (
        <>
          <p className={styles.note}>{words.slicesNote(name(first.report.robustness.metric))}</p>
          <IntervalList
            label={words.slices}
            rows={pairs.slice(0, SHOWN).map(pair => ({
              id: sliceId(pair.slice),
              label: nameOf(pair.slice),
              title: nameOf(pair.slice),
              dots: [...dot(pair.first, 'first'), ...dot(pair.second, 'second')],
              text: `${say(pair.first.value)} | ${say(pair.second.value)}`,
            }))}
            scale={[0, most]}
            write={format.decimal}
            legend={[
              { look: 'first', text: words.left },
              { look: 'second', text: words.right },
            ]}
          />
          <Behind>
            <DataTable
              name={words.slices}
              columns={[
                { id: 'slice', label: words.slices, value: pair => nameOf(pair.slice) },
                side('first'),
                side('second'),
              ]}
              rows={pairs}
              rowId={pair => sliceId(pair.slice)}
              maxHeight={320}
            />
          </Behind>
        </>
      )}
    </Sheet>
  )
}
