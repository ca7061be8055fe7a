import type { Project, ThreadPlace } from '@leinwand/contract'
import type { Thread } from '@leinwand/method'
import { useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { usePlaceName } from './place-name.ts'
import { placeState } from './place-state.ts'
import { threadWords } from './words.ts'

/** The table behind the picture. */
export const ThreadTable = ({ project, found }: { project: Project; found: Thread<ThreadPlace> }) => {
  const words = useWords(threadWords)
  const nameOf = usePlaceName(project)
  const kpiName = (id: string) => project.kpis.find(kpi => kpi.id === id)?.name ?? id
  const columns: Column<ThreadPlace>[] = [
    { id: 'station', label: words.station, value: row => words.stations[row.station] },
    { id: 'what', label: words.what, value: row => nameOf(row).name },
    { id: 'detail', label: words.detail, value: row => nameOf(row).detail },
    { id: 'state', label: words.state, value: row => placeState(words, row) },
    { id: 'serves', label: words.serves, value: row => row.kpis.map(kpiName).join(', ') },
  ]
  return <DataTable name={words.table} columns={columns} rows={found.nodes} rowId={row => row.key} />
}
