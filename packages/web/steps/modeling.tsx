import { Box, Text } from '@mantine/core'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Leaderboard } from '../leaderboard/leaderboard.tsx'
import { MethodsPart } from '../methods/methods-part.tsx'
import { ModelLink } from '../model/model-link.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { ThreadLink } from '../thread/thread-link.tsx'
import { Facts } from './facts.tsx'
import { Importance } from './importance.tsx'
import { MetricTable } from './metric-table.tsx'
import { Part } from './part.tsx'
import type { WorkProps } from './step.tsx'
import { workWords } from './work-words.ts'

type Parameter = { name: string; value: string | number }

const parameterRows = (parameters: Readonly<Record<string, unknown>>): Parameter[] =>
  Object.entries(parameters).map(([name, value]) => ({
    name,
    value: typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value),
  }))

export const Modeling = ({ project, run }: WorkProps) => {
  const { model: words } = useWords(workWords)
  const format = useFormat()
  if (!run) {
    return (
      <Box mt="lg">
        <MethodsPart project={project} run={run} />
      </Box>
    )
  }
  const { model } = run
  const learner = words.learners[model.learner] ?? model.learner
  const parameters: Column<Parameter>[] = [
    { id: 'name', label: words.parameter, value: row => row.name },
    {
      id: 'value',
      label: words.value,
      number: true,
      value: row => row.value,
      show: row => (typeof row.value === 'number' ? format.decimal(row.value) : row.value),
    },
  ]
  const { crossValidation: cross } = model
  return (
    <>
      <Facts
        facts={[
          { label: words.learner, value: learner },
          { label: words.task, value: words.tasks[model.task] },
          { label: words.seconds, value: `${format.decimal(model.seconds)} s` },
          { label: words.seed, value: model.seed },
          ...(model.threshold === null
            ? []
            : [{ label: words.threshold, value: format.rate(model.threshold) }]),
        ]}
      />
      <ModelLink project={project.id} />
      <Part title={words.metrics}>
        <Text fz="xs" c="dimmed" mb={4}>
          {words.metricsNote}
        </Text>
        <MetricTable
          name={words.metrics}
          series={[
            { id: 'test', label: words.test, metrics: model.test },
            { id: 'baseline', label: words.baseline, metrics: model.baseline.test },
            { id: 'cross', label: words.cross, metrics: cross.metrics },
            { id: 'crossBaseline', label: words.crossBaseline, metrics: cross.baseline },
          ]}
        />
      </Part>
      <MethodsPart project={project} run={run} />
      {run.leaderboard ? <Leaderboard searched={run.leaderboard} /> : null}
      <Part title={words.importance}>
        <Importance importance={model.importance} />
      </Part>
      <Part title={words.perFold}>
        <MetricTable
          name={words.perFold}
          series={cross.perFold.map((metrics, fold) => ({
            id: `fold${fold}`,
            label: `${words.fold} ${fold + 1}`,
            metrics,
          }))}
        />
      </Part>
      {model.learner === 'boostedTrees' || model.learner === 'constant' ? (
        <Part title={words.why}>
          <Text fz="sm">{model.learner === 'constant' ? words.whyConstant : words.whyTrees}</Text>
        </Part>
      ) : null}
      <Part title={words.parameters}>
        <DataTable
          name={words.parameters}
          columns={parameters}
          rows={parameterRows(model.parameters)}
          rowId={row => row.name}
        />
      </Part>
      <ThreadLink project={project.id} from="model:model" />
    </>
  )
}
