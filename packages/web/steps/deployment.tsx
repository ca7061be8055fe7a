import type { Overview, RunResult } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { GateConditions } from '../gate/gate-conditions.tsx'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { ButtonLink } from '../shell/links.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { Part } from './part.tsx'
import type { WorkProps } from './step.tsx'
import { workWords } from './work-words.ts'

type Row = {
  id: string
  party: string
  external: boolean
  mode: 'live' | 'batch'
  ran: RunResult['deployment'][number] | undefined
}

const DeploymentTable = ({ project, run }: WorkProps) => {
  const { deployment: words } = useWords(workWords)
  const format = useFormat()
  const rows = project.deployments.map(({ id, party, mode }): Row => {
    const known = project.parties.find(each => each.id === party)
    return {
      id,
      mode,
      party: known?.name ?? party,
      external: known?.relation === 'external',
      ran: run?.deployment.find(each => each.id === id),
    }
  })
  const status = ({ ran }: Row) => words.statuses[ran?.status ?? 'planned']
  const sample = ({ ran }: Row) =>
    ran?.sample ? words.sampleText(format.integer(ran.sample.warnings), format.integer(ran.sample.rows)) : ''
  const columns: Column<Row>[] = [
    { id: 'id', label: words.id, value: row => row.id },
    {
      id: 'party',
      label: words.party,
      value: row => row.party,
      show: row => (
        <>
          {row.party}
          <Text fz="xs" c="dimmed">
            {row.external ? words.external : words.internal}
          </Text>
        </>
      ),
    },
    { id: 'mode', label: words.mode, value: row => words.modes[row.mode] },
    {
      id: 'status',
      label: words.status,
      value: status,
      show: row => (
        <>
          {status(row)}
          {row.ran?.reason ? (
            <Text fz="xs" c="dimmed">
              {row.ran.reason}
            </Text>
          ) : null}
        </>
      ),
    },
    { id: 'sample', label: words.sample, value: sample, show: row => sample(row) || '–' },
    {
      id: 'bundle',
      label: words.bundle,
      value: row => row.ran?.bundle ?? '',
      show: row => <span title={row.ran?.bundle ?? undefined}>{row.ran?.bundle?.slice(0, 12) ?? '–'}</span>,
    },
  ]
  return <DataTable name={words.table} columns={columns} rows={rows} rowId={row => row.id} />
}

type Metered = Overview['metered'][number]

const MeteredTable = ({ metered }: { metered: readonly Metered[] }) => {
  const { deployment: words } = useWords(workWords)
  const format = useFormat()
  const signed = (value: number) => `${value > 0 ? '+' : ''}${format.integer(value)}`
  const count = (id: string, label: string, value: (row: Metered) => number, show = format.integer) => ({
    id,
    label,
    number: true,
    value,
    show: (row: Metered) => show(value(row)),
  })
  const columns: Column<Metered>[] = [
    { id: 'deployment', label: words.id, value: row => row.deployment },
    count('machines', words.machines, row => row.machines),
    count('planned', words.planned, row => row.plannedMachines),
    count('difference', words.difference, row => row.machines - row.plannedMachines, signed),
    count('predictions', words.predictions, row => row.predictions),
  ]
  return <DataTable name={words.metered} columns={columns} rows={metered} rowId={row => row.deployment} />
}

export const Deployment = (props: WorkProps) => {
  const { deployment: words } = useWords(workWords)
  const { project, overview, run } = props
  return (
    <>
      <Part title={words.table}>
        {project.deployments.length === 0 ? (
          <Text c="dimmed">{words.none}</Text>
        ) : (
          <DeploymentTable {...props} />
        )}
        <GateConditions conditions={run?.gate.conditions ?? null} />
      </Part>
      <Part title={words.metered}>
        {overview.metered.length === 0 ? (
          <Text fz="sm" c="dimmed">
            {words.noMeter}
          </Text>
        ) : (
          <MeteredTable metered={overview.metered} />
        )}
      </Part>
      {run ? (
        <Part title={words.provider}>
          <Text fz="sm">{words.providerText}</Text>
        </Part>
      ) : null}
      {project.deployments.some(({ mode }) => mode === 'live') ? (
        <ButtonLink variant="default" mt="md" to="/projects/$project/live" params={{ project: project.id }}>
          {words.toLive}
        </ButtonLink>
      ) : null}
    </>
  )
}
