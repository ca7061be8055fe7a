import type { Decision, Project } from '@leinwand/contract'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { changeInWords } from './change-in-words.ts'
import { useCriterionName } from './criterion-name.ts'
import { criteriaWords } from './words.ts'

type Props = { decisions: readonly Decision[]; project: Project; name: string }

/** What was decided about criteria and gate, newest first. */
export const DecisionTable = ({ decisions, project: { kpis, gate }, name }: Props) => {
  const words = useWords(criteriaWords)
  const format = useFormat()
  const criterionName = useCriterionName(kpis)
  const nameOf = (about: string, id: string) => {
    if (about === 'kpi') return criterionName({ kpi: id, metric: id })
    const criterion = gate.find(each => each.id === id)
    return criterion ? criterionName(criterion) : id
  }
  const columns: Column<Decision>[] = [
    { id: 'at', label: words.when, value: row => row.at, show: row => format.dateTime(row.at) },
    { id: 'by', label: words.who, value: row => row.by },
    {
      id: 'what',
      label: words.changed,
      value: row => changeInWords(row, { words, format, nameOf }).join('; '),
    },
    { id: 'why', label: words.why, value: row => row.text },
  ]
  return <DataTable name={name} columns={columns} rows={decisions} rowId={row => `${row.at}${row.element}`} />
}
