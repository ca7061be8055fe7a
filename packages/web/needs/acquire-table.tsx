import type { AcquisitionPlan, Project } from '@leinwand/contract'
import { useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { useRate } from './use-rate.ts'
import { needsWords } from './words.ts'

type Row = AcquisitionPlan['acquire'][number]

/** What would have to be acquired, at which rate and for which goal: the list that an acquisition starts from. */
export const AcquireTable = ({ project, plan }: { project: Project; plan: AcquisitionPlan }) => {
  const words = useWords(needsWords)
  const rate = useRate()
  const nameOf = (id: string) => project.kpis.find(kpi => kpi.id === id)?.name ?? id
  const columns: Column<Row>[] = [
    { id: 'quantity', label: words.quantity, value: row => row.quantity },
    { id: 'unit', label: words.unit, value: row => row.unit, show: row => row.unit ?? '–' },
    {
      id: 'rate',
      label: words.rate,
      value: row => row.perHour,
      show: row => rate(row.perHour),
    },
    { id: 'reason', label: words.reason, value: row => words.statuses[row.reason] },
    { id: 'kpis', label: words.usedBy, value: row => row.kpis.map(nameOf).join(', ') },
  ]
  return (
    <DataTable
      name={words.plan}
      columns={columns}
      rows={plan.acquire}
      rowId={row => `${row.quantity} ${row.unit}`}
    />
  )
}
