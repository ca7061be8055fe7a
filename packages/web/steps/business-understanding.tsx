import type { Overview, Project } from '@leinwand/contract'
import { euroPerUnitYear, type Kpi, type Party } from '@leinwand/method'
import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { CriteriaPart } from '../criteria/criteria-part.tsx'
import { useChangeCriteria } from '../criteria/use-change-criteria.ts'
import { criteriaWords } from '../criteria/words.ts'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { MeasureButton } from '../measurements/measure-button.tsx'
import { MeasuredFigure } from '../measurements/measured-figure.tsx'
import { useMeasurements } from '../measurements/use-measurements.ts'
import { showUndo } from '../shell/show-undo.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { ThreadLink } from '../thread/thread-link.tsx'
import { KpiForm } from './kpi-form.tsx'
import { kpiFormWords } from './kpi-form-words.ts'
import { Part } from './part.tsx'
import type { WorkProps } from './step.tsx'
import { workWords } from './work-words.ts'

type Row = Kpi & { thread: Overview['kpis'][number] | undefined }

type TableProps = { project: Project; overview: Overview; edit: (kpi: Kpi) => void }

const KpiTable = ({ project, overview, edit }: TableProps) => {
  const form = useWords(kpiFormWords)
  const { kpi: words } = useWords(workWords)
  const format = useFormat()
  const rows = project.kpis.map(kpi => ({ ...kpi, thread: overview.kpis.find(({ id }) => id === kpi.id) }))
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : format.decimal(value)
  const columns: Column<Row>[] = [
    {
      id: 'name',
      label: words.name,
      value: row => `${row.name} (${row.unit})`,
      show: row => (
        <>
          {row.name}
          <Text fz="xs" c="dimmed">
            {[row.unit, row.formula, row.owner].filter(Boolean).join(' · ')}
          </Text>
        </>
      ),
    },
    {
      id: 'baseline',
      label: words.baseline,
      number: true,
      value: row => row.baseline.value,
      show: row => <span title={row.baseline.window}>{figure(row.baseline.value)}</span>,
    },
    {
      id: 'target',
      label: words.target,
      number: true,
      value: row => row.target,
      show: row => figure(row.target),
    },
    { id: 'by', label: words.by, number: true, value: row => row.by, show: row => format.date(row.by) },
    {
      id: 'expected',
      label: words.expected,
      number: true,
      value: row => row.thread?.expected ?? null,
      show: row => figure(row.thread?.expected),
    },
    {
      id: 'worth',
      label: words.worth,
      number: true,
      value: row => row.thread?.euroPerYear ?? null,
      show: row => {
        const [worth, unit] = [row.thread?.euroPerYear, euroPerUnitYear(row)]
        return (
          <>
            {worth === null || worth === undefined ? '–' : format.euro(worth)}
            <Text fz="xs" c="dimmed">
              {unit === null ? null : words.perUnit(format.price(unit), row.unit)}
            </Text>
          </>
        )
      },
    },
    {
      id: 'measured',
      label: words.measured,
      number: true,
      value: row => row.thread?.measured?.value ?? null,
      show: row => (
        <>
          {row.thread ? <MeasuredFigure measured={row.thread.measured} /> : null}
          {row.thread ? <MeasureButton project={project} kpi={row.thread} short /> : null}
        </>
      ),
    },
    {
      id: 'edit',
      label: form.change,
      value: () => null,
      show: row => (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`${form.editShort}: ${row.name}`}
          onClick={() => edit(row)}
        >
          {form.editShort}
        </Button>
      ),
    },
  ]
  return <DataTable name={words.table} columns={columns} rows={rows} rowId={row => row.id} />
}

const PartyTable = ({ parties }: { parties: readonly Party[] }) => {
  const { kpi: words } = useWords(workWords)
  const format = useFormat()
  const columns: Column<Party>[] = [
    { id: 'name', label: words.party, value: row => row.name },
    { id: 'relation', label: words.relationLabel, value: row => words.relation[row.relation] },
    {
      id: 'machines',
      label: words.machines,
      number: true,
      value: row => row.machines,
      show: row => format.integer(row.machines),
    },
  ]
  return <DataTable name={words.parties} columns={columns} rows={parties} rowId={row => row.id} />
}

export const BusinessUnderstanding = ({ project, overview }: WorkProps) => {
  const { kpi: words } = useWords(workWords)
  const form = useWords(kpiFormWords)
  const [edited, setEdited] = useState<{ kpi: Kpi | undefined } | null>(null)
  const { undone } = useWords(criteriaWords)
  const change = useChangeCriteria(project)
  const { kpis, measurements } = project
  const { restore } = useMeasurements(project)
  const { needReason } = overview.criteria
  const because = (reason: string | undefined) => (reason === undefined ? {} : { reason })
  const withKpi = (kpi: Kpi) =>
    kpis.some(({ id }) => id === kpi.id)
      ? kpis.map(each => (each.id === kpi.id ? kpi : each))
      : [...kpis, kpi]
  const save = (kpi: Kpi, reason?: string) => {
    change.mutate({ kpis: withKpi(kpi), ...because(reason) }, { onSuccess: () => setEdited(null) })
  }
  const remove = (kpi: Kpi, reason?: string) => {
    // What was measured of it went with it.
    const measured = measurements.filter(each => each.kpi === kpi.id)
    // Awaited: a callback would be lost with this page, which may be left before the undo. What fails is shown by then.
    const undo = () =>
      void change.mutateAsync({ kpis, ...(needReason && { reason: undone }) }).then(
        () => measured.length > 0 && restore(measured),
        () => {},
      )
    change.mutate(
      { kpis: kpis.filter(({ id }) => id !== kpi.id), ...because(reason) },
      {
        onSuccess: () => {
          setEdited(null)
          showUndo({ message: form.removed(kpi.name), label: form.undo, undo })
        },
      },
    )
  }
  return (
    <>
      {edited ? (
        <KpiForm
          kpi={edited.kpi}
          needReason={needReason}
          save={save}
          remove={remove}
          close={() => setEdited(null)}
        />
      ) : null}
      <Part title={words.table}>
        {project.kpis.length === 0 ? (
          <Text c="dimmed">{words.none}</Text>
        ) : (
          <KpiTable project={project} overview={overview} edit={kpi => setEdited({ kpi })} />
        )}
        <Button mt="xs" variant="default" size="xs" onClick={() => setEdited({ kpi: undefined })}>
          {form.add}
        </Button>
      </Part>
      <CriteriaPart project={project} overview={overview} />
      <ThreadLink project={project.id} />
      <Part title={words.parties}>
        <PartyTable parties={project.parties} />
      </Part>
    </>
  )
}
