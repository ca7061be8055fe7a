import type { PreparedDataSet } from '@leinwand/contract'
import { Badge, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { query } from '../wire/query.ts'
import { DataSetFacts, type Fact, shortId } from './data-set-facts.tsx'
import styles from './data-sets-part.module.css'
import { SavePrepared } from './save-prepared.tsx'
import { dataWords } from './words.ts'

type EntryProps = { project: string; info: PreparedDataSet; nameOf: (source: string) => string }

const Entry = ({ project, info, nameOf }: EntryProps) => {
  const words = useWords(dataWords)
  const format = useFormat()
  const from = info.from.map(({ source, dataSet, version }) =>
    version === null
      ? `${nameOf(source)} ${shortId(dataSet)}`
      : `${nameOf(source)} · ${words.version} ${version}`,
  )
  const facts: Fact[] = [
    [words.rows, format.integer(info.rows)],
    [words.columns, format.integer(info.columns.length)],
    [words.stepsTaken, format.integer(info.steps)],
    ...(info.leftOut.length > 0 ? [[words.stepsLeftOut, info.leftOut.join(', ')] as const] : []),
    [words.putAside, format.integer(info.quarantined)],
    [words.at, format.dateTime(info.at)],
    [words.by, info.actor],
    [words.lineage, from.join(', ')],
  ]
  return (
    <li className={styles.set} data-stale={info.stale || undefined}>
      <div className={styles.head}>
        <strong>{info.recipe}</strong>
        {info.personalData ? (
          <Badge variant="light" color="orange">
            {words.personal}
          </Badge>
        ) : null}
        <SavePrepared project={project} dataSet={info.id} name={info.recipe} />
      </div>
      <DataSetFacts facts={facts} id={info.id} />
      {info.stale ? <span className={styles.stale}>{words.preparedStale}</span> : null}
    </li>
  )
}

/** The data sets that recipes were applied into, with what they were made of, to take along. */
export const PreparedSets = ({ project, nameOf }: Omit<EntryProps, 'info'>) => {
  const words = useWords(dataWords)
  const prepared = useQuery(query('listPrepared', { params: { project } }))
  if (prepared.isError) return <FailedPart error={prepared.error} retry={() => void prepared.refetch()} />
  if (!prepared.data) return null
  return (
    <section aria-label={words.prepared} className={styles.prepared}>
      <h3>{words.prepared}</h3>
      {prepared.data.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {words.noPrepared}
        </Text>
      ) : null}
      <ul className={styles.sets}>
        {prepared.data.map(info => (
          <Entry key={info.id} project={project} info={info} nameOf={nameOf} />
        ))}
      </ul>
    </section>
  )
}
