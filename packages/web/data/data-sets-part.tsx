import type { DataSetInfo } from '@leinwand/contract'
import { Badge, Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { Loading } from '../shell/loading.tsx'
import { Notice } from '../shell/notice.tsx'
import { workWords } from '../steps/work-words.ts'
import { query } from '../wire/query.ts'
import { AboutForm } from './about-form.tsx'
import { DataSetFacts, type Fact, shortId } from './data-set-facts.tsx'
import styles from './data-sets-part.module.css'
import type { PartProps } from './part-props.ts'
import { PreparedSets } from './prepared-sets.tsx'
import { dataWords } from './words.ts'

const Facts = ({ info, all }: { info: DataSetInfo; all: readonly DataSetInfo[] }) => {
  const words = useWords(dataWords)
  const format = useFormat()
  const parentOf = (id: string) => {
    const parent = all.find(one => one.id === id)
    return parent ? `${words.version} ${parent.version}` : shortId(id)
  }
  const { learners } = useWords(workWords).model
  const named = (name: string) => learners[name] ?? name
  const rests = info.restsOn
    .map(({ kind, name }) => `${words.rests[kind]} ${kind === 'model' ? named(name) : name}`)
    .join(' · ')
  const facts: Fact[] = [
    [words.rows, format.integer(info.rows)],
    [words.columns, format.integer(info.columns.length)],
    [words.rejected, format.integer(info.rejected)],
    [words.at, format.dateTime(info.at)],
    [words.lineage, info.parents.length === 0 ? words.noParents : info.parents.map(parentOf).join(', ')],
    [words.restsOn, rests === '' ? words.nothingRests : rests],
    ...(info.licence ? [[words.licence, info.licence] as const] : []),
    ...(info.owner ? [[words.owner, info.owner] as const] : []),
  ]
  return <DataSetFacts facts={facts} id={info.id} />
}

const Entry = ({
  project,
  info,
  all,
}: {
  project: string
  info: DataSetInfo
  all: readonly DataSetInfo[]
}) => {
  const words = useWords(dataWords)
  const [editing, setEditing] = useState(false)
  const name = info.name ?? info.source
  return (
    <li className={styles.set} data-current={info.current || undefined} data-stale={info.stale || undefined}>
      <div className={styles.head}>
        <strong>
          {name} · {words.version} {info.version}
        </strong>
        {info.current ? <Badge variant="light">{words.isCurrent}</Badge> : null}
        {info.personalData ? (
          <Badge variant="light" color="orange">
            {words.personal}
          </Badge>
        ) : null}
        <Text fz="sm" c="dimmed">
          {info.from}
        </Text>
        {info.current ? (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={words.editOf(name)}
            aria-expanded={editing}
            onClick={() => setEditing(!editing)}
          >
            {words.edit}
          </Button>
        ) : (
          <span />
        )}
      </div>
      <Facts info={info} all={all} />
      {info.stale ? <span className={styles.stale}>{words.stale}</span> : null}
      {editing ? <AboutForm project={project} info={info} close={() => setEditing(false)} /> : null}
    </li>
  )
}

/** The data sets of the sources by version, with what rests on them. */
export const DataSetsPart = ({ project }: PartProps) => {
  const words = useWords(dataWords)
  const sets = useQuery(query('listDataSets', { params: { project: project.id } }))
  if (sets.isError) return <FailedPart error={sets.error} retry={() => void sets.refetch()} />
  if (!sets.data) return <Loading lines={6} />
  const all = sets.data
  return (
    <>
      <Text fz="sm" c="dimmed" mb="sm">
        {all.length === 0 ? words.noSets : words.setsLead}
      </Text>
      {all.some(({ personalData }) => personalData) ? (
        <Notice kind="warn">{words.personalWarning}</Notice>
      ) : null}
      <ul className={styles.sets}>
        {all.map(info => (
          <Entry key={`${info.source}-${info.version}`} project={project.id} info={info} all={all} />
        ))}
      </ul>
      <PreparedSets
        project={project.id}
        nameOf={id => project.sources.find(one => one.id === id)?.name ?? id}
      />
    </>
  )
}
