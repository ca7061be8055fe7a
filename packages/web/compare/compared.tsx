import type { ComparedSide, Comparison } from '@leinwand/contract'
import { Button, Loader, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { Facts } from '../steps/facts.tsx'
import { Part } from '../steps/part.tsx'
import { query } from '../wire/query.ts'
import styles from './compare-part.module.css'
import { DifferenceTable } from './difference-table.tsx'
import { compareWords } from './words.ts'

/** Data sets never change; what machines send does. */
const FRESH_MS = 60_000

const Only = ({ title, columns }: { title: string; columns: readonly string[] }) =>
  columns.length === 0 ? null : (
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

/** How many readings the live side is, and what to do for the newest. */
const Readings = ({
  readings,
  looked,
  refresh,
  busy,
}: {
  readings: Comparison['readings']
  looked: number
  refresh: () => void
  busy: boolean
}) => {
  const words = useWords(compareWords)
  const format = useFormat()
  if (readings === null) return null
  const { all, since } = readings
  return (
    <div className={styles.readings}>
      <Text fz="sm">
        {words.readings(format.integer(all), format.dateTime(since))}
        {looked < all ? ` ${words.sampled(format.integer(looked))}` : ''}
      </Text>
      <Button
        size="compact-xs"
        variant="default"
        loading={busy}
        leftSection={<IconRefresh size={12} aria-hidden />}
        onClick={refresh}
      >
        {words.refresh}
      </Button>
    </div>
  )
}

type Props = {
  project: string
  left: ComparedSide
  right: ComparedSide
  /** What stands on either side, for reading. */
  titles: readonly [string, string]
}

/** How two sides differ. */
export const Compared = ({ project, left, right, titles }: Props) => {
  const words = useWords(compareWords)
  const live = 'live' in left || 'live' in right
  const compared = useQuery({
    ...query('compareDataSets', { params: { project }, body: { left, right } }),
    staleTime: live ? FRESH_MS : Number.POSITIVE_INFINITY,
    retry: false,
  })
  if (compared.isError) return <FailedPart error={compared.error} retry={() => void compared.refetch()} />
  if (!compared.data)
    return (
      <Text fz="sm" c="dimmed" role="status">
        <Loader size={12} /> {words.busy}
      </Text>
    )
  const { rows, readings, onlyInFirst, onlyInSecond } = compared.data
  return (
    <>
      <Summary comparison={compared.data} />
      <Readings
        readings={readings}
        looked={'live' in left ? rows[0] : rows[1]}
        refresh={() => void compared.refetch()}
        busy={compared.isFetching}
      />
      <div className={styles.key}>
        <span>{`${words.one}: ${titles[0]}`}</span>
        <span>{`${words.two}: ${titles[1]}`}</span>
      </div>
      <DifferenceTable comparison={compared.data} />
      <Only title={words.onlyInFirst} columns={onlyInFirst} />
      <Only title={words.onlyInSecond} columns={onlyInSecond} />
    </>
  )
}
