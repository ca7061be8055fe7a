import type { Project, ScoredReading } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { Behind } from '../charts/behind.tsx'
import { SignalChart } from '../charts/signal-chart.tsx'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { Loading } from '../shell/loading.tsx'
import styles from './live.module.css'
import { ReadingTable } from './reading-table.tsx'
import { unitsOf } from './units.ts'
import { useReadings } from './use-readings.ts'
import { liveWords } from './words.ts'

const UNIT_RANGE = [0, 1] as const

const channelsOf = (readings: readonly ScoredReading[]): string[] => {
  const last = readings.at(-1)
  return last ? Object.keys(last.values).filter(name => typeof last.values[name] === 'number') : []
}

const numberOf = (value: ScoredReading['values'][string] | undefined) =>
  typeof value === 'number' ? value : null

type SignalProps = {
  title: string
  under: string
  times: readonly number[]
  values: readonly (number | null)[]
  height?: number
  range?: readonly [number, number]
  limit?: number | null
}

const Signal = ({ title, under, ...chart }: SignalProps) => {
  const words = useWords(liveWords)
  const format = useFormat()
  const last = chart.values.at(-1)
  const show = chart.range ? format.rate : format.decimal
  const shown = typeof last === 'number' ? show(last) : '–'
  return (
    <figure className={styles.signal}>
      <figcaption>
        <span>{title}</span>
        <span className="tabular">
          {shown} {under}
        </span>
      </figcaption>
      <SignalChart label={words.signal(title, shown)} {...chart} />
    </figure>
  )
}

type Props = { project: Project; machine: string; threshold: number | null }

/** The signals of one machine: what the model says, with its threshold, and below it what it was told. */
export const Signals = ({ project, machine, threshold }: Props) => {
  const words = useWords(liveWords)
  const format = useFormat()
  const { window, pending, error, retry } = useReadings(project.id, machine)
  const times = useMemo(() => window.map(reading => Date.parse(reading.at) / 1000), [window])
  const predictions = useMemo(() => window.map(reading => reading.prediction), [window])
  const channels = useMemo(
    () =>
      channelsOf(window)
        .filter(name => !project.recipe.ignore.includes(name))
        .map(name => ({ name, values: window.map(reading => numberOf(reading.values[name])) })),
    [window, project.recipe.ignore],
  )
  const units = unitsOf(project.recipe)
  if (window.length === 0) {
    if (error) return <FailedPart error={error} retry={() => void retry()} />
    if (pending) return <Loading lines={6} />
    return <Text c="dimmed">{words.noSignals}</Text>
  }
  const classifies = project.learner.task === 'classification'
  return (
    <>
      <Signal
        title={classifies ? words.probability : words.value}
        under={threshold === null ? '' : `· ${words.thresholdAt(format.rate(threshold))}`}
        times={times}
        values={predictions}
        height={170}
        {...(classifies ? { range: UNIT_RANGE } : {})}
        limit={threshold}
      />
      <div className={styles.channels}>
        {channels.map(({ name, values }) => (
          <Signal key={name} title={name} under={units.get(name) ?? ''} times={times} values={values} />
        ))}
      </div>
      <Behind>
        <ReadingTable readings={window} channels={channels.map(({ name }) => name)} />
      </Behind>
    </>
  )
}
