import { Text } from '@mantine/core'
import { Behind } from '../../charts/behind.tsx'
import { IntervalList } from '../../charts/interval-list.tsx'
import { Notice } from '../../shell/notice.tsx'
import { Sheet } from '../../shell/sheet.tsx'
import { type Column, DataTable } from '../../table/data-table.tsx'
import styles from '../model.module.css'
import type { ModelPartProps } from '../model-page.tsx'
import { useSpeech } from '../speech.ts'
import { type Slice, sliceId, useSliceName } from './slice-name.ts'

const SHOWN = 24

const SliceTable = ({ slices }: { slices: readonly Slice[] }) => {
  const { words, format } = useSpeech()
  const { slices: own } = words
  const nameOf = useSliceName()
  const figure = (id: string, label: string, of: (slice: Slice) => number | null): Column<Slice> => ({
    id,
    label,
    number: true,
    value: of,
    show: slice => {
      const value = of(slice)
      return value === null ? '–' : format.decimal(value)
    },
  })
  const columns: Column<Slice>[] = [
    { id: 'slice', label: own.slice, value: nameOf },
    {
      id: 'rows',
      label: own.rows,
      number: true,
      value: ({ rows }) => rows,
      show: ({ rows }) => format.integer(rows),
    },
    figure('error', own.error, ({ metric }) => metric.value),
    figure('low', words.low, ({ metric }) => metric.low),
    figure('high', words.high, ({ metric }) => metric.high),
    figure('others', own.others, ({ others }) => others),
    {
      id: 'verdict',
      label: own.verdict,
      value: ({ clearlyWorse }) => (clearlyWorse ? own.clearly : own.usual),
    },
  ]
  return (
    <Behind>
      <DataTable name={own.table} columns={columns} rows={slices} rowId={sliceId} maxHeight={420} />
    </Behind>
  )
}

const SliceChart = ({ slices }: { slices: readonly Slice[] }) => {
  const { words, format } = useSpeech()
  const { slices: own } = words
  const nameOf = useSliceName()
  const known = slices.filter(({ metric }) => metric.value !== null).slice(0, SHOWN)
  const most = Math.max(
    1e-12,
    ...known.flatMap(({ metric, others }) => [metric.high ?? metric.value ?? 0, others ?? 0]),
  )
  return (
    <IntervalList
      label={own.table}
      rows={known.map(slice => {
        const { metric, others, clearlyWorse, rows } = slice
        return {
          id: sliceId(slice),
          title: nameOf(slice),
          label: (
            <>
              {nameOf(slice)}{' '}
              <Text span fz="xs" c="dimmed">
                {own.count(format.integer(rows))}
              </Text>
            </>
          ),
          dots: [
            {
              value: metric.value ?? 0,
              low: metric.low,
              high: metric.high,
              look: clearlyWorse ? 'warn' : 'first',
            },
          ],
          ticks: others === null ? [] : [others],
          text: `${format.decimal(metric.value ?? 0)}${clearlyWorse ? ` · ${own.clearly}` : ''}`,
        }
      })}
      scale={[0, most]}
      write={format.decimal}
      legend={[
        { look: 'first', text: own.slice },
        { look: 'warn', text: own.clearly },
        { look: 'tick', text: own.others },
      ]}
    />
  )
}

/** Where a model is worse than elsewhere. */
export const SlicesPart = ({ model: { report } }: ModelPartProps) => {
  const { words, format, name } = useSpeech()
  const { slices: own } = words
  const { slices, robustness } = report
  const worse = slices.filter(({ clearlyWorse }) => clearlyWorse).length
  return (
    <Sheet title={own.title}>
      {slices.length === 0 ? (
        <p className={styles.lead}>{own.none}</p>
      ) : (
        <>
          <Notice kind={worse > 0 ? 'warn' : 'good'}>
            {worse > 0 ? own.worse(format.integer(worse), worse === 1) : own.fine}
          </Notice>
          <p className={styles.note}>{own.note(name(robustness.metric))}</p>
          <SliceChart slices={slices} />
          <SliceTable slices={slices} />
        </>
      )}
    </Sheet>
  )
}
