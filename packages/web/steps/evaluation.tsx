import { METRIC_NAMES, type Overview, type RunResult } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { type Format, useFormat } from '../language/format.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { Notice } from '../shell/notice.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { ConfusionTable } from './confusion-table.tsx'
import { Part } from './part.tsx'
import { reachesTarget } from './reaches-target.ts'
import type { WorkProps } from './step.tsx'
import { workWords } from './work-words.ts'

type Criterion = RunResult['gate']['criteria'][number]

/** A bound comes as code (`≥ baseline + 0.5`); people read their own words and decimal comma. */
const boundText = (bound: string, baseline: string, format: Format) =>
  bound.replaceAll('baseline', baseline).replace(/-?\d+(\.\d+)?/g, figure => format.decimal(Number(figure)))

const GateTable = ({ criteria }: { criteria: readonly Criterion[] }) => {
  const { evaluation: words } = useWords(workWords)
  const names = METRIC_NAMES[useLanguage()]
  const format = useFormat()
  const rate = (value: number | null) => (value === null ? '–' : format.rate(value))
  const on = (value: string) =>
    value === 'test' || value === 'crossValidation' ? words.onValues[value] : value
  const columns: Column<Criterion>[] = [
    { id: 'metric', label: words.criterion, value: row => names[row.metric] ?? row.metric },
    { id: 'on', label: words.on, value: row => on(row.on) },
    {
      id: 'bound',
      label: words.bound,
      number: true,
      value: row => row.bound,
      show: row => boundText(row.bound, words.baseline, format),
    },
    { id: 'value', label: words.value, number: true, value: row => row.value, show: row => rate(row.value) },
    {
      id: 'baseline',
      label: words.baseline,
      number: true,
      value: row => row.baseline,
      show: row => rate(row.baseline),
    },
    {
      id: 'passed',
      label: words.result,
      value: row => (row.passed ? words.yes : words.no),
      show: row => (
        <Text
          span
          fz="inherit"
          c={row.passed ? 'var(--accent)' : 'var(--bad)'}
          style={{ whiteSpace: 'nowrap' }}
        >
          {row.passed ? <IconCheck size={14} aria-hidden /> : <IconX size={14} aria-hidden />}{' '}
          {row.passed ? words.yes : words.no}
        </Text>
      ),
    },
  ]
  return <DataTable name={words.criteria} columns={columns} rows={criteria} rowId={row => row.id} />
}

type Goal = Overview['kpis'][number]

const GoalTable = ({ kpis }: { kpis: readonly Goal[] }) => {
  const { evaluation: words, kpi } = useWords(workWords)
  const format = useFormat()
  const known = kpis.filter(each => each.expected !== null)
  const columns: Column<Goal>[] = [
    { id: 'name', label: kpi.name, value: row => `${row.name} (${row.unit})` },
    {
      id: 'baseline',
      label: kpi.baseline,
      number: true,
      value: row => row.baseline,
      show: row => format.decimal(row.baseline),
    },
    {
      id: 'target',
      label: kpi.target,
      number: true,
      value: row => row.target,
      show: row => format.decimal(row.target),
    },
    {
      id: 'expected',
      label: kpi.expected,
      number: true,
      value: row => row.expected,
      show: row => (row.expected === null ? '–' : format.decimal(row.expected)),
    },
    { id: 'reaches', label: words.result, value: row => (reachesTarget(row) ? words.reaches : words.misses) },
  ]
  return <DataTable name={words.kpis} columns={columns} rows={known} rowId={row => row.id} />
}

export const Evaluation = ({ run, overview }: WorkProps) => {
  const { evaluation: words } = useWords(workWords)
  const format = useFormat()
  if (!run) return null
  const { gate, model } = run
  return (
    <>
      <Notice kind={gate.passed ? 'good' : 'bad'}>{gate.passed ? words.passed : words.failed}</Notice>
      <Part title={words.criteria}>
        <GateTable criteria={gate.criteria} />
      </Part>
      {model.confusion ? (
        <Part title={words.confusion}>
          <ConfusionTable confusion={model.confusion} />
          {model.threshold === null ? null : (
            <Text fz="xs" c="dimmed" mt={4}>
              {words.threshold(format.rate(model.threshold))}
            </Text>
          )}
        </Part>
      ) : null}
      <Part title={words.kpis}>
        <GoalTable kpis={overview.kpis} />
      </Part>
    </>
  )
}
