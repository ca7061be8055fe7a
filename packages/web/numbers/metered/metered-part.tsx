import type { Overview } from '@leinwand/contract'
import { MAIN_VARIANT } from '@leinwand/method'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { FailedPart } from '../../shell/failed-part.tsx'
import { ButtonLink } from '../../shell/links.tsx'
import { Loading } from '../../shell/loading.tsx'
import { Sheet } from '../../shell/sheet.tsx'
import { type Column, DataTable } from '../../table/data-table.tsx'
import { overviewQuery } from '../../wire/query.ts'
import { usePlanEditor } from '../plan/plan-editor.ts'
import { meteredWords } from './words.ts'

type Row = Overview['metered'][number]

const MeteredTable = ({ rows }: { rows: readonly Row[] }) => {
  const words = useWords(meteredWords)
  const format = useFormat()
  const { plan, project } = usePlanEditor()
  const partyOf = ({ party }: Row) => project.parties.find(({ id }) => id === party)?.name ?? party
  const offerOf = ({ offer, deployment }: Row) =>
    plan.offers.find(({ id }) => id === offer)?.name ?? offer ?? deployment
  const count = (id: string, label: string, of: (row: Row) => number): Column<Row> => ({
    id,
    label,
    number: true,
    value: of,
    show: row => format.integer(of(row)),
  })
  const columns: Column<Row>[] = [
    { id: 'offer', label: words.offer, value: offerOf },
    { id: 'party', label: words.party, value: partyOf },
    count('planned', words.planned, row => row.plannedMachines),
    count('metered', words.metered, row => row.machines),
    count('difference', words.difference, row => row.machines - row.plannedMachines),
    count('predictions', words.predictions, row => row.predictions),
  ]
  return <DataTable name={words.title} columns={columns} rows={rows} rowId={row => row.deployment} />
}

/** What was really used beside what was planned. */
export const MeteredPart = () => {
  const words = useWords(meteredWords)
  const { project, variant } = usePlanEditor()
  const overview = useQuery(overviewQuery(project.id, variant))
  if (overview.isError && !overview.data)
    return <FailedPart error={overview.error} retry={() => overview.refetch()} />
  if (!overview.data) return <Loading lines={4} />
  const { metered } = overview.data
  if (metered.length === 0) {
    return (
      <Sheet title={words.none}>
        <Text maw="68ch" mb="md">
          {words.noneText}
        </Text>
        <ButtonLink
          to="/projects/$project/circle/$element"
          params={{ project: project.id, element: 'deployment' }}
        >
          {words.toDeployment}
        </ButtonLink>
      </Sheet>
    )
  }
  return (
    <Sheet title={words.title}>
      <Text c="dimmed" fz="sm" mb="sm" maw="72ch">
        {words.lead} {variant === MAIN_VARIANT ? '' : words.main}
      </Text>
      <MeteredTable rows={metered} />
    </Sheet>
  )
}
