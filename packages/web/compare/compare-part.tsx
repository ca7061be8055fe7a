import type { Comparison, DataSetInfo } from '@leinwand/contract'
import { Button, Loader, NativeSelect, Text } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PartProps } from '../data/part-props.ts'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { profileQuery, setsQuery } from '../profile/use-profile.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { ButtonLink } from '../shell/links.tsx'
import { Loading } from '../shell/loading.tsx'
import { Facts } from '../steps/facts.tsx'
import { Part } from '../steps/part.tsx'
import { query } from '../wire/query.ts'
import styles from './compare-part.module.css'
import { DifferenceTable } from './difference-table.tsx'
import { compareWords } from './words.ts'

type Pair = { left: string; right: string }

/** At first the two newest versions of a source; where no source has two, the two newest data sets. */
const firstPair = (sets: readonly DataSetInfo[]): Pair | null => {
  const [newest] = sets
  const twice = sets.filter(
    (set, place) => sets.findIndex(other => other.source === set.source && other.id !== set.id) > place,
  )[0]
  const now = twice ?? newest
  const before =
    sets.find(other => other.source === now?.source && other.id !== now.id) ??
    sets.find(({ id }) => id !== now?.id)
  return now && before ? { left: before.id, right: now.id } : null
}

const Only = ({ title, columns }: { title: string; columns: readonly string[] }) => (
  <Part title={title}>
    <div className={styles.only}>{columns.join(' · ')}</div>
  </Part>
)

const Summary = ({ comparison }: { comparison: Comparison }) => {
  const words = useWords(compareWords)
  const format = useFormat()
  const count = (size: string) => format.integer(comparison.columns.filter(each => each.size === size).length)
  return (
    <Facts
      facts={[
        { label: words.rows(words.one), value: format.integer(comparison.rows[0]) },
        { label: words.rows(words.two), value: format.integer(comparison.rows[1]) },
        ...(['large', 'medium', 'small', 'none'] as const).map(size => ({
          label: words.summary[size],
          value: count(size),
        })),
      ]}
    />
  )
}

const Compared = ({ project, pair }: { project: string; pair: Pair }) => {
  const words = useWords(compareWords)
  const compared = useQuery({
    ...query('compareDataSets', { params: { project }, query: pair }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  // The comparison rests on the profiles: when it is there, they are too.
  const ready = compared.data !== undefined
  const first = useQuery({ ...profileQuery(project, pair.left), enabled: ready })
  const second = useQuery({ ...profileQuery(project, pair.right), enabled: ready })
  if (compared.isError) return <FailedPart error={compared.error} retry={() => void compared.refetch()} />
  if (!compared.data)
    return (
      <Text fz="sm" c="dimmed" role="status">
        <Loader size={12} /> {words.busy}
      </Text>
    )
  const { onlyInFirst, onlyInSecond } = compared.data
  return (
    <>
      <Summary comparison={compared.data} />
      <div className={styles.key}>
        <span>{words.one}</span>
        <span>{words.two}</span>
      </div>
      <DifferenceTable comparison={compared.data} profiles={[first.data, second.data]} />
      {onlyInFirst.length > 0 ? <Only title={words.onlyInFirst} columns={onlyInFirst} /> : null}
      {onlyInSecond.length > 0 ? <Only title={words.onlyInSecond} columns={onlyInSecond} /> : null}
    </>
  )
}

const Choice = ({ project, sets, start }: { project: string; sets: readonly DataSetInfo[]; start: Pair }) => {
  const words = useWords(compareWords)
  const [pair, setPair] = useState(start)
  const data = sets.map(({ id, name, source, version }) => ({
    value: id,
    label: words.version(name ?? source, version),
  }))
  return (
    <>
      <div className={styles.bar}>
        <NativeSelect
          size="xs"
          label={words.first}
          value={pair.left}
          data={data}
          onChange={({ currentTarget }) => setPair({ ...pair, left: currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          label={words.second}
          value={pair.right}
          data={data}
          onChange={({ currentTarget }) => setPair({ ...pair, right: currentTarget.value })}
        />
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowsExchange size={14} aria-hidden />}
          onClick={() => setPair({ left: pair.right, right: pair.left })}
        >
          {words.swap}
        </Button>
      </div>
      {pair.left === pair.right ? (
        <Text fz="sm" c="dimmed">
          {words.same}
        </Text>
      ) : (
        <Compared project={project} pair={pair} />
      )}
    </>
  )
}

/** Two data sets held against each other by effect size. */
export const ComparePart = ({ project: { id } }: PartProps) => {
  const words = useWords(compareWords)
  const sets = useQuery(setsQuery(id))
  if (sets.isError) return <FailedPart error={sets.error} retry={() => void sets.refetch()} />
  if (!sets.data) return <Loading lines={6} />
  const start = firstPair(sets.data)
  return (
    <div className={styles.part}>
      <Text fz="sm" c="dimmed" mb="sm">
        {start ? words.lead : words.tooFew}
      </Text>
      {start ? (
        <Choice project={id} sets={sets.data} start={start} />
      ) : (
        <ButtonLink
          size="xs"
          variant="default"
          to="/projects/$project/circle/$element"
          params={{ project: id, element: 'dataUnderstanding' }}
          search={{ part: 'sources' }}
        >
          {words.toSources}
        </ButtonLink>
      )}
    </div>
  )
}
