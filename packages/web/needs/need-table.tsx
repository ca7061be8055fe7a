import type { AcquisitionPlan, Project } from '@leinwand/contract'
import type { Need } from '@leinwand/method'
import { Button, Group, Text } from '@mantine/core'
import { useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { useRate } from './use-rate.ts'
import { needsWords } from './words.ts'

type Judged = AcquisitionPlan['kpis'][number]['needs'][number]
type Row = Judged & { kpi: string; computable: boolean | null }

type Props = {
  project: Project
  plan: AcquisitionPlan
  edit: (need: Need) => void
  put: (need: Need) => void
}

/** Each quantity that a KPI is computed from, and how it stands. */
export const NeedTable = ({ project, plan, edit, put }: Props) => {
  const words = useWords(needsWords)
  const rate = useRate()
  const nameOf = (id: string) => project.kpis.find(kpi => kpi.id === id)?.name ?? id
  const rows = plan.kpis.flatMap(({ kpi, computable, needs }) =>
    needs.map(each => ({ ...each, kpi: nameOf(kpi), computable })),
  )
  const columns: Column<Row>[] = [
    { id: 'quantity', label: words.quantity, value: ({ need }) => need.quantity },
    {
      id: 'kpi',
      label: words.kpi,
      value: row => row.kpi,
      show: ({ kpi, computable }) => (
        <>
          {kpi}
          <Text fz="xs" c="dimmed">
            {computable ? words.computable : words.notComputable}
          </Text>
        </>
      ),
    },
    {
      id: 'wanted',
      label: words.wanted,
      value: ({ need }) =>
        [need.unit, rate(need.everySeconds === undefined ? null : 3600 / need.everySeconds)]
          .filter(Boolean)
          .join(' · '),
    },
    {
      id: 'column',
      label: words.column,
      value: ({ column }) => column?.column ?? null,
      show: ({ column }) => column?.column ?? '–',
    },
    {
      id: 'status',
      label: words.status,
      value: ({ status }) => words.statuses[status],
      show: ({ status }) => <Text fz="sm">{words.statuses[status]}</Text>,
    },
    {
      id: 'change',
      label: words.change,
      value: () => null,
      show: ({ need, status, column }) => (
        <Group gap={6} wrap="nowrap">
          {status === 'proposed' && column ? (
            <Button
              size="compact-xs"
              aria-label={words.confirmFor(need.quantity, column.column)}
              onClick={() => put({ ...need, from: { source: column.source, column: column.column } })}
            >
              {words.confirm}
            </Button>
          ) : null}
          <Button
            size="compact-xs"
            variant="default"
            aria-label={words.editNeed(need.quantity)}
            onClick={() => edit(need)}
          >
            {words.edit}
          </Button>
        </Group>
      ),
    },
  ]
  return <DataTable name={words.title} columns={columns} rows={rows} rowId={({ need }) => need.id} />
}
