import type { Source } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../language/language.ts'
import { AcquisitionList } from '../needs/needs.tsx'
import { FailedPart } from '../shell/failed-part.tsx'
import { ButtonLink } from '../shell/links.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { liveQuery } from '../wire/query.ts'
import { LedgerTable } from './ledger-table.tsx'
import { Part } from './part.tsx'
import type { WorkProps } from './step.tsx'
import { workWords } from './work-words.ts'

export const AutomatedAcquisition = ({ project }: WorkProps) => {
  const { acquisition: words, data } = useWords(workWords)
  const live = useQuery({ ...liveQuery(project.id), refetchInterval: 3_000 })
  const anyLive = project.sources.some(source => source.live)
  const columns: Column<Source>[] = [
    { id: 'source', label: data.source, value: row => row.name ?? row.id },
    {
      id: 'protocol',
      label: words.protocol,
      value: row => (row.live ? row.live.protocol.toUpperCase() : words.notLive),
    },
    {
      id: 'broker',
      label: words.broker,
      value: row => (row.live ? words.embedded : ''),
      show: row =>
        row.live ? (
          <>
            {words.embedded}
            {live.data?.broker ? (
              <Text fz="xs" c="dimmed">
                {live.data.broker}
              </Text>
            ) : null}
          </>
        ) : (
          '–'
        ),
    },
  ]
  return (
    <>
      <AcquisitionList project={project} />
      <Part title={words.live}>
        {anyLive ? null : <Text c="dimmed">{words.noLive}</Text>}
        <DataTable name={words.live} columns={columns} rows={project.sources} rowId={row => row.id} />
      </Part>
      <Part title={words.ledger}>
        {live.data ? <LedgerTable ledgers={live.data.ledgers} sources={project.sources} /> : null}
        {live.isError ? <FailedPart error={live.error} retry={() => void live.refetch()} /> : null}
      </Part>
      {anyLive ? (
        <ButtonLink variant="default" mt="md" to="/projects/$project/live" params={{ project: project.id }}>
          {words.toLive}
        </ButtonLink>
      ) : null}
    </>
  )
}
