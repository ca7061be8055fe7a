import type { DataSetInfo } from '@leinwand/contract'
import { NativeSelect, SimpleGrid, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { Loading } from '../shell/loading.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import type { Reply } from '../wire/call.ts'
import { query } from '../wire/query.ts'
import { compareWords } from './compare-words.ts'
import type { PartProps } from './part-props.ts'

type Compared = Reply<'compareDataSets'>['columns'][number]

const Differences = ({ project, left, right }: { project: string; left: string; right: string }) => {
  const words = useWords(compareWords)
  const format = useFormat()
  const compared = useQuery(query('compareDataSets', { params: { project }, query: { left, right } }))
  if (compared.isError) return <FailedPart error={compared.error} retry={() => void compared.refetch()} />
  if (!compared.data) return <Loading lines={6} />
  const { columns: found, onlyInFirst, onlyInSecond, rows } = compared.data
  const effect = (value: number | null) => (value === null ? '–' : format.decimal(value))
  const columns: Column<Compared>[] = [
    { id: 'name', label: words.column, value: row => row.name },
    { id: 'size', label: words.size, value: row => words.sizes[row.size] },
    {
      id: 'effect',
      label: words.effect,
      number: true,
      value: row => row.effect,
      show: row => effect(row.effect),
    },
    { id: 'measure', label: words.measure, value: row => words.measures[row.measure] ?? row.measure },
    {
      id: 'missing',
      label: words.missing,
      number: true,
      value: row => row.missingEffect,
      show: row => effect(row.missingEffect),
    },
  ]
  const sorted = found.toSorted((a, b) => Math.abs(b.effect ?? 0) - Math.abs(a.effect ?? 0))
  return (
    <>
      <Text fz="sm" mb="xs">
        {words.rows(format.integer(rows[0]), format.integer(rows[1]))}
      </Text>
      {onlyInFirst.length > 0 ? <Text fz="sm">{words.onlyInFirst(onlyInFirst.join(', '))}</Text> : null}
      {onlyInSecond.length > 0 ? <Text fz="sm">{words.onlyInSecond(onlyInSecond.join(', '))}</Text> : null}
      <DataTable name={words.title} columns={columns} rows={sorted} rowId={row => row.name} />
    </>
  )
}

/** Two data sets held against each other: versions, machines, training and today. */
export const ComparePart = ({ project }: PartProps) => {
  const words = useWords(compareWords)
  const sets = useQuery(query('listDataSets', { params: { project: project.id } }))
  const [chosen, setChosen] = useState<{ left?: string; right?: string }>({})
  if (sets.isError) return <FailedPart error={sets.error} retry={() => void sets.refetch()} />
  if (!sets.data) return <Loading lines={4} />
  const all = sets.data
  if (all.length < 2) return <Text fz="sm">{words.tooFew}</Text>
  const nameOf = ({ name, source, version }: DataSetInfo) => `${name ?? source} · ${version}`
  const left = chosen.left ?? all[1]!.id
  const right = chosen.right ?? all[0]!.id
  const data = all.map(info => ({ value: info.id, label: nameOf(info) }))
  return (
    <>
      <Text fz="sm" c="dimmed" mb="sm">
        {words.lead}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mb="md">
        <NativeSelect
          label={words.first}
          value={left}
          data={data}
          onChange={event => setChosen({ ...chosen, left: event.currentTarget.value })}
        />
        <NativeSelect
          label={words.second}
          value={right}
          data={data}
          onChange={event => setChosen({ ...chosen, right: event.currentTarget.value })}
        />
      </SimpleGrid>
      <Differences project={project.id} left={left} right={right} />
    </>
  )
}
