import type { EvaluationReport, JudgedModel } from '@leinwand/contract'
import { NativeSelect } from '@mantine/core'
import { useCallback, useState } from 'react'
import { AnalysisChart } from '../../charts/analysis-chart.tsx'
import { Behind } from '../../charts/behind.tsx'
import type { PaperColors } from '../../charts/colors.ts'
import { IntervalList } from '../../charts/interval-list.tsx'
import { type Column, DataTable } from '../../table/data-table.tsx'
import { type Speech, useSpeech } from '../speech.ts'
import { dependenceOption } from './dependence-option.ts'

type Dependence = EvaluationReport['explanation']['dependence'][number]
type Point = Dependence['points'][number]

/** `share`: what is said is a probability. */
type Shown = { of: Dependence; says: string; share: boolean }

const figureOf = ({ format }: Speech, share: boolean) => (share ? format.percent : format.decimal)

const Numeric = ({ of, says, share }: Shown) => {
  const speech = useSpeech()
  const { words, format } = speech
  // biome-ignore lint/correctness/useExhaustiveDependencies: the speech is made anew each time; words and format are not
  const option = useCallback(
    (colors: PaperColors) => dependenceOption(of, { colors, says, share, speech }),
    [of, says, share, words, format],
  )
  return <AnalysisChart label={words.explanation.chart(of.feature)} option={option} height={360} />
}

const Categorical = ({ of, says, share }: Shown) => {
  const speech = useSpeech()
  const { words, format } = speech
  const { explanation: own } = words
  const write = figureOf(speech, share)
  const highest = Math.max(...of.points.flatMap(({ said, high }) => [said, high]))
  const lowest = Math.min(0, ...of.points.flatMap(({ said, low }) => [said, low]))
  return (
    <IntervalList
      label={own.chart(of.feature)}
      rows={of.points.map(({ at, said, low, high, density }) => ({
        id: String(at),
        label: `${at} (${format.percent(density)})`,
        dots: [{ value: said, low, high, look: 'first' }],
        text: `${write(said)} (${words.interval(write(low), write(high))})`,
      }))}
      scale={[lowest, highest]}
      write={write}
      legend={[{ look: 'first', text: `${says}, ${own.band}` }]}
    />
  )
}

const DependenceTable = ({ of, says, share }: Shown) => {
  const speech = useSpeech()
  const { words, format } = speech
  const { explanation: own } = words
  const write = figureOf(speech, share)
  const figure = (id: 'said' | 'low' | 'high', label: string): Column<Point> => ({
    id,
    label,
    number: true,
    value: row => row[id],
    show: row => write(row[id]),
  })
  const columns: Column<Point>[] = [
    {
      id: 'at',
      label: of.feature,
      value: row => row.at,
      show: row => (typeof row.at === 'number' ? format.decimal(row.at) : row.at),
    },
    figure('said', says),
    figure('low', words.low),
    figure('high', words.high),
    {
      id: 'density',
      label: own.density,
      number: true,
      value: row => row.density,
      show: row => format.percent(row.density),
    },
  ]
  return (
    <Behind>
      <DataTable
        name={own.chart(of.feature)}
        columns={columns}
        rows={of.points}
        rowId={row => String(row.at)}
        maxHeight={320}
      />
    </Behind>
  )
}

/** How the prediction changes with one feature, of those that move it most. */
export const Dependences = ({ model }: { model: JudgedModel }) => {
  const { words, event } = useSpeech()
  const { explanation: own } = words
  const { report } = model
  const { dependence } = report.explanation
  const [chosen, setChosen] = useState<string>()
  const of = dependence.find(({ feature }) => feature === chosen) ?? dependence[0]
  if (!of) return own.noDependence
  const share = report.task === 'classification'
  const says = share ? own.saysOf(event(model)) : own.says
  const Picture = of.kind === 'numeric' ? Numeric : Categorical
  return (
    <>
      <NativeSelect
        size="xs"
        maw={320}
        mb="sm"
        label={own.choose}
        value={of.feature}
        data={dependence.map(({ feature }) => feature)}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      <Picture of={of} says={says} share={share} />
      <DependenceTable of={of} says={says} share={share} />
    </>
  )
}
