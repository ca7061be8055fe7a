import type { DataSetInfo, Project, Source } from '@leinwand/contract'
import { Badge, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { TextLink } from '../shell/links.tsx'
import { showFailure } from '../shell/notices.ts'
import { call } from '../wire/call.ts'
import { query } from '../wire/query.ts'
import { DropZone } from './drop-zone.tsx'
import { ImportProgress } from './import-progress.tsx'
import { NewPostgresSource, newSourceId } from './new-postgres-source.tsx'
import type { PartProps } from './part-props.ts'
import { PostgresSource } from './postgres-source.tsx'
import styles from './sources-part.module.css'
import { useImport } from './use-import.ts'
import { dataWords } from './words.ts'

const PLACE = { to: '/projects/$project/circle/$element', resetScroll: false } as const

const Origin = ({ source, current }: { source: Source; current: DataSetInfo | undefined }) => {
  const words = useWords(dataWords)
  const format = useFormat()
  const { from } = source
  if (from.kind === 'simulation') return words.simulation(from.machine, format.integer(from.rows))
  if (from.kind === 'folder') return words.folder(from.path)
  // What is asked where, a card of its own says.
  if (from.kind === 'postgresql') return null
  if (current === undefined) return from.path === '' ? words.noFile : words.notHere
  return words.file(current.from)
}

const Facts = ({ project, current }: { project: string; current: DataSetInfo }) => {
  const words = useWords(dataWords)
  const format = useFormat()
  const params = { project, element: 'dataUnderstanding' } as const
  return (
    <Text fz="sm" c="dimmed" className="tabular">
      {words.rowsColumns(format.integer(current.rows), format.integer(current.columns.length))}
      {current.rejected > 0 ? (
        <>
          {' · '}
          <TextLink fz="sm" {...PLACE} params={params} search={{ part: 'read' }}>
            {words.inQuarantine(format.integer(current.rejected))}
          </TextLink>
        </>
      ) : null}
    </Text>
  )
}

type Importing = ReturnType<typeof useImport>

const SourceCard = ({
  project,
  source,
  current,
  importing,
}: {
  project: string
  source: Source
  current: DataSetInfo | undefined
  importing: Importing
}) => {
  const words = useWords(dataWords)
  const name = source.name ?? source.id
  const { now, send, cancel } = importing
  const own = now?.source === source.id ? now : undefined
  const busy = now !== undefined && now.kind !== 'failed'
  const isQuery = source.from.kind === 'postgresql'
  return (
    <section className={styles.card} aria-label={name}>
      <header className={styles.head}>
        <strong>{name}</strong>
        {source.live ? <Badge variant="light">{words.live}</Badge> : null}
        {source.personalData ? (
          <Badge variant="light" color="orange">
            {words.personal}
          </Badge>
        ) : null}
      </header>
      {isQuery ? null : (
        <Text fz="sm">
          <Origin source={source} current={current} />
        </Text>
      )}
      {current ? <Facts project={project} current={current} /> : null}
      {source.licence || source.owner ? (
        <Text fz="xs" c="dimmed">
          {[source.licence, source.owner].filter(Boolean).join(' · ')}
        </Text>
      ) : null}
      {isQuery ? (
        <PostgresSource project={project} source={source} busy={busy} follow={importing.follow} />
      ) : null}
      {own ? <ImportProgress now={own} cancel={cancel} /> : null}
      {isQuery || (own && own.kind !== 'failed') ? null : (
        <DropZone
          text={words.dropFor(name)}
          button={words.choose}
          label={words.chooseFor(name)}
          disabled={busy}
          take={file => void send(source.id, file)}
        />
      )}
    </section>
  )
}

/** A source called as its file is. */
const newSource = (project: Project, file: File): Source => {
  const name = file.name.replace(/(\.[a-z0-9]{1,8}){1,2}$/i, '').slice(0, 120)
  return { id: newSourceId(project, name), name, from: { kind: 'file', path: file.name } }
}

/** Where the data come from, and the way to bring files in. */
export const SourcesPart = ({ project }: PartProps) => {
  const words = useWords(dataWords)
  const sets = useQuery(query('listDataSets', { params: { project: project.id } }))
  const importing = useImport(project.id)
  const { now } = importing
  const busy = now !== undefined && now.kind !== 'failed'
  const take = async (file: File) => {
    const source = newSource(project, file)
    const params = { project: project.id, part: 'sources' as const }
    await call('changePart', { params, body: [...project.sources, source] })
      .then(() => importing.send(source.id, file))
      .catch(showFailure)
  }
  const orphan = now !== undefined && project.sources.every(({ id }) => id !== now.source) ? now : undefined
  return (
    <div className={styles.sources}>
      {sets.isError ? <FailedPart error={sets.error} retry={() => void sets.refetch()} /> : null}
      {project.sources.length === 0 ? <Text fz="sm">{words.noSource}</Text> : null}
      {project.sources.map(source => (
        <SourceCard
          key={source.id}
          project={project.id}
          source={source}
          current={sets.data?.find(one => one.source === source.id && one.current)}
          importing={importing}
        />
      ))}
      {orphan ? <ImportProgress now={orphan} cancel={importing.cancel} /> : null}
      <DropZone
        text={words.dropNew}
        button={words.choose}
        label={words.chooseNew}
        disabled={busy}
        take={file => void take(file)}
      />
      <NewPostgresSource project={project} busy={busy} follow={importing.follow} />
    </div>
  )
}
