import type { Overview } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { GatePart } from '../gate/gate-part.tsx'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { MeasuredFigure } from '../measurements/measured-figure.tsx'
import { ModelLink } from '../model/model-link.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { ConfusionTable } from './confusion-table.tsx'
import { Part } from './part.tsx'
import { reachesTarget } from './reaches-target.ts'
import type { WorkProps } from './step.tsx'
import { workWords } from './work-words.ts'

type Goal = Overview['kpis'][number]

const GoalTable = ({ kpis }: { kpis: readonly Goal[] }) => {
  const { evaluation: words, kpi } = useWords(workWords)
  const format = useFormat()
  const known = kpis.filter(each => each.expected !== null || each.measured !== null)
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
    {
      id: 'measured',
      label: kpi.measured,
      number: true,
      value: row => row.measured?.value ?? null,
      show: row => <MeasuredFigure measured={row.measured} />,
    },
    { id: 'reaches', label: words.result, value: row => (reachesTarget(row) ? words.reaches : words.misses) },
  ]
  return <DataTable name={words.kpis} columns={columns} rows={known} rowId={row => row.id} />
}

export const Evaluation = ({ project, run, overview }: WorkProps) => {
  const { evaluation: words } = useWords(workWords)
  const format = useFormat()
  if (!run) return null
  const { model } = run
  return (
    <>
      <GatePart project={project} overview={overview} run={run} />
      <ModelLink project={project.id} />
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
