import type { Criterion, Project } from '@leinwand/contract'
import { criterionKind } from '@leinwand/method'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { boundInWords } from './bound-in-words.ts'
import { useCriterionName } from './criterion-name.ts'
import { criteriaWords } from './words.ts'

/** The criteria as they were set, before anything is held against them. */
export const CriteriaTable = ({ project: { gate, kpis } }: { project: Project }) => {
  const words = useWords(criteriaWords)
  const format = useFormat()
  const nameOf = useCriterionName(kpis)
  const unitOf = ({ kpi }: Criterion) => kpis.find(({ id }) => id === kpi)?.unit ?? null
  const columns: Column<Criterion>[] = [
    { id: 'what', label: words.what, value: nameOf },
    {
      id: 'bound',
      label: words.bound,
      value: row => boundInWords(row, { unit: unitOf(row), words, format }),
    },
    { id: 'kind', label: words.kind, value: row => words.kinds[criterionKind(row)] },
    { id: 'on', label: words.on, value: row => words.onValues[row.on] },
  ]
  return <DataTable name={words.table} columns={columns} rows={gate} rowId={row => row.id} />
}
