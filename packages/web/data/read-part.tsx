import type { Project, Source } from '@leinwand/contract'
import { Button, NativeSelect, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { ButtonLink } from '../shell/links.tsx'
import { Loading } from '../shell/loading.tsx'
import { Notice } from '../shell/notice.tsx'
import { showFailure } from '../shell/notices.ts'
import { Part } from '../steps/part.tsx'
import { call } from '../wire/call.ts'
import { isRefusal, sentence } from '../wire/refusal.ts'
import { ColumnList } from './column-list.tsx'
import { ImportProgress } from './import-progress.tsx'
import type { PartProps } from './part-props.ts'
import { PreviewTable } from './preview-table.tsx'
import { Quarantine } from './quarantine.tsx'
import { RawText } from './raw-text.tsx'
import styles from './read-part.module.css'
import { StructureList } from './structure-list.tsx'
import { type UsedDetection, useDetection } from './use-detection.ts'
import { useImport } from './use-import.ts'
import { dataWords } from './words.ts'

const ToSources = ({ project, text }: { project: Project; text: string }) => {
  const words = useWords(dataWords)
  return (
    <>
      <Text fz="sm" mb="xs">
        {text}
      </Text>
      <ButtonLink
        size="xs"
        variant="default"
        to="/projects/$project/circle/$element"
        params={{ project: project.id, element: 'dataUnderstanding' }}
        search={{ part: 'sources' }}
      >
        {words.toSources}
      </ButtonLink>
    </>
  )
}

/** Whether the recipe already begins with how this source is read. */
const inRecipe = ({ recipe }: Project, source: Source): boolean =>
  recipe.source === source.id && recipe.steps[0]?.step === 'import'

type BarProps = { project: Project; source: Source; use: UsedDetection }

const AcceptBar = ({ project, source, use }: BarProps) => {
  const words = useWords(dataWords)
  const format = useFormat()
  const importing = useImport(project.id, use.discard)
  const params = { project: project.id, source: source.id }
  const accept = useMutation({
    mutationFn: () => call('acceptDetection', { params, body: use.corrections }),
    onSuccess: ({ job }) =>
      importing.follow({ job, source: source.id, name: source.name ?? source.id, done: words.accepted }),
    onError: showFailure,
  })
  const { now } = importing
  const busy = accept.isPending || (now !== undefined && now.kind !== 'failed')
  const settled = !use.changed && inRecipe(project, source)
  return (
    <div className={styles.bar}>
      <Button
        size="sm"
        loading={busy}
        disabled={settled || use.tried.isError}
        onClick={() => accept.mutate()}
      >
        {words.accept}
      </Button>
      {use.changed ? (
        <Button size="sm" variant="default" disabled={busy} onClick={use.discard}>
          {words.discard}
        </Button>
      ) : null}
      <Text fz="sm" c="dimmed">
        {settled
          ? words.inRecipe
          : use.changed
            ? use.count === 1
              ? words.oneChange
              : words.changes(format.integer(use.count))
            : words.acceptHint}
      </Text>
      {now ? <ImportProgress now={now} cancel={importing.cancel} /> : null}
    </div>
  )
}

const Read = ({ project, source }: { project: Project; source: Source }) => {
  const words = useWords(dataWords)
  const use = useDetection(project.id, source.id)
  const { stored, tried, shown } = use
  if (isRefusal(stored.error, 'source-not-read')) return <ToSources project={project} text={words.notRead} />
  if (stored.isError) return <FailedPart error={stored.error} retry={() => void stored.refetch()} />
  if (shown === undefined) return <Loading lines={8} />
  const { detection, sample } = shown
  return (
    <div aria-busy={tried.isFetching}>
      <div className={styles.beside}>
        <Part title={words.raw}>
          <RawText detection={detection} />
        </Part>
        <Part title={words.structure}>
          <StructureList detection={detection} use={use} />
        </Part>
      </div>
      {use.changed && tried.isError ? <Notice kind="bad">{sentence(tried.error)}</Notice> : null}
      <Part title={words.columnsTitle}>
        <ColumnList detection={detection} use={use} />
      </Part>
      <Part title={words.preview}>
        <PreviewTable detection={detection} sample={sample} />
      </Part>
      <AcceptBar project={project} source={source} use={use} />
      {stored.data ? <Quarantine project={project.id} dataSet={stored.data.dataSet} /> : null}
    </div>
  )
}

/** How a file was read: the raw text, every decision with its reason, and the rows that come of it. */
export const ReadPart = ({ project }: PartProps) => {
  const words = useWords(dataWords)
  const readable = project.sources.filter(({ from }) => from.kind !== 'simulation')
  const [chosen, setChosen] = useState<string>()
  const source = readable.find(({ id }) => id === chosen) ?? readable[0]
  if (source === undefined)
    return (
      <ToSources
        project={project}
        text={project.sources.length === 0 ? words.noSource : words.noFileSource}
      />
    )
  return (
    <div className={styles.read}>
      {readable.length > 1 ? (
        <NativeSelect
          size="xs"
          maw={320}
          mb="sm"
          label={words.source}
          value={source.id}
          data={readable.map(({ id, name }) => ({ value: id, label: name ?? id }))}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
      ) : null}
      <Read key={source.id} project={project} source={source} />
    </div>
  )
}
