import type { DataSetInfo, Profile, RunResult, StoredProject } from '@leinwand/contract'
import type { QualityRule } from '@leinwand/recipe'
import { Button, Group, Loader, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { PartProps } from '../data/part-props.ts'
import type { SectionId } from '../data/section-id.ts'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { SavingNotice } from '../preparation/saving-notice.tsx'
import { profileQuery, setsQuery } from '../profile/use-profile.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { ButtonLink } from '../shell/links.tsx'
import { Loading } from '../shell/loading.tsx'
import { Notice } from '../shell/notice.tsx'
import { Part } from '../steps/part.tsx'
import { projectQuery } from '../wire/query.ts'
import { AcceptedRules } from './accepted-rules.tsx'
import { Proposals } from './proposals.tsx'
import { readNumber, rulesNumber } from './rule-book.ts'
import { RuleForm } from './rule-form.tsx'
import styles from './rules-part.module.css'
import { useBreaches } from './use-breaches.ts'
import { useRules } from './use-rules.ts'
import { rulesWords } from './words.ts'

type Edited = { rule: QualityRule | undefined; known: boolean } | null

const ToPart = ({ project, part, label }: { project: string; part: SectionId; label: string }) => (
  <ButtonLink
    size="xs"
    variant="default"
    to="/projects/$project/circle/$element"
    params={{ project, element: 'dataUnderstanding' }}
    search={{ part }}
  >
    {label}
  </ButtonLink>
)

const CountLine = ({ use }: { use: ReturnType<typeof useBreaches> }) => {
  const words = useWords(rulesWords)
  const format = useFormat()
  const { counted, failure, error, counting } = use
  if (error) return <FailedPart error={error} retry={use.retry} />
  if (failure !== undefined)
    return (
      <Notice kind="bad" title={words.failing}>
        {failure?.message ?? words.stepWaits}
      </Notice>
    )
  if (!counted)
    return (
      <Text fz="xs" c="dimmed" role="status">
        <Loader size={10} /> {words.counting}
      </Text>
    )
  const { rows, of } = counted
  return (
    <Group gap="xs">
      <Text fz="xs" c="dimmed">
        {rows < of
          ? words.inSample(format.integer(rows), format.integer(of))
          : words.inAll(format.integer(rows))}
      </Text>
      {rows < of ? (
        <Button size="compact-xs" variant="subtle" loading={counting} onClick={use.countAll}>
          {words.countAll}
        </Button>
      ) : null}
    </Group>
  )
}

type RulesProps = { project: StoredProject; set: DataSetInfo | undefined; profile: Profile | undefined }

const Rules = ({ project, set, profile }: RulesProps) => {
  const words = useWords(rulesWords)
  const { column } = useSearch({ from: '/signed-in/projects/$project/circle/$element' })
  const { rules, shown, store, accept, replace, add, remove } = useRules(project)
  const number = rulesNumber(shown.entries)
  const use = useBreaches(project, shown.recipe, number ?? readNumber(shown.entries))
  const [edited, setEdited] = useState<Edited>(null)
  const [refused, setRefused] = useState<readonly string[]>([])
  const take = (proposals: readonly QualityRule[]) => setRefused(accept(proposals))
  const save = (rule: QualityRule): string | null => (edited?.known ? replace(rule) : add(rule))
  return (
    <>
      <SavingNotice project={project.id} shown={shown} store={store} />
      {refused.length > 0 ? (
        <Notice kind="bad" title={words.failing}>
          {refused.map(sentence => (
            <div key={sentence}>{sentence}</div>
          ))}
          <ToPart project={project.id} part="read" label={words.toRead} />
        </Notice>
      ) : null}
      <Part title={words.accepted}>
        {rules.length === 0 ? (
          <Text fz="sm" c="dimmed">
            {words.noAccepted}
          </Text>
        ) : (
          <>
            <CountLine use={use} />
            <AcceptedRules
              rules={rules}
              project={project.id}
              dataSet={set?.id}
              counted={number === null ? undefined : use.counted}
              edit={rule => setEdited({ rule, known: true })}
              change={rule => {
                const refusal = replace(rule)
                setRefused(refusal === null ? [] : [refusal])
              }}
              remove={remove}
            />
          </>
        )}
        <Button
          mt="xs"
          size="xs"
          variant="default"
          onClick={() => setEdited({ rule: undefined, known: false })}
        >
          {words.add}
        </Button>
      </Part>
      <Part title={words.proposed}>
        <Text fz="sm" c="dimmed" mb="xs">
          {words.proposedLead}
        </Text>
        {profile ? (
          <Proposals
            key={column}
            profile={profile}
            accepted={rules}
            column={column ?? ''}
            accept={take}
            edit={rule => setEdited({ rule, known: false })}
          />
        ) : (
          <Text fz="sm" c="dimmed" role="status">
            <Loader size={12} /> {words.loading}
          </Text>
        )}
      </Part>
      {edited ? (
        <RuleForm
          project={project}
          rule={edited.rule}
          columns={use.columns}
          save={save}
          close={() => setEdited(null)}
        />
      ) : null}
    </>
  )
}

const OfSource = ({ project, run }: { project: StoredProject; run: RunResult | null }) => {
  const words = useWords(rulesWords)
  const { recipe } = project
  const { set: looked } = useSearch({ from: '/signed-in/projects/$project/circle/$element' })
  const sets = useQuery(setsQuery(project.id))
  const set = sets.data?.find(({ current, source }) => current && source === recipe.source)
  const ofRun = run && set && run.profile.dataSet === set.id && run.profile.proposals.length > 0
  const made = useQuery({ ...profileQuery(project.id, set?.id ?? ''), enabled: set !== undefined && !ofRun })
  if (sets.isError) return <FailedPart error={sets.error} retry={() => void sets.refetch()} />
  if (!sets.data) return <Loading lines={6} />
  if (!set) {
    const unread = sets.data.length > 0
    return (
      <>
        <Text fz="sm" mb="xs">
          {unread ? words.notRead : words.noSource}
        </Text>
        <ToPart
          project={project.id}
          part={unread ? 'read' : 'sources'}
          label={unread ? words.toRead : words.toSources}
        />
      </>
    )
  }
  const own = set.name ?? set.source
  const other = sets.data.find(({ id, source }) => id === looked && source !== recipe.source)
  return (
    <div className={styles.part}>
      {other ? <Notice kind="info">{words.otherSource(other.name ?? other.source, own)}</Notice> : null}
      <Text fz="sm" mb="sm">
        <strong>{words.source(own)}.</strong> {words.lead}
      </Text>
      {made.isError ? <FailedPart error={made.error} retry={() => void made.refetch()} /> : null}
      <Rules project={project} set={set} profile={ofRun ? run.profile : made.data} />
    </div>
  )
}

/** What has to hold for the data: proposed by the profile, accepted by a person, kept by the recipe. */
export const RulesPart = ({ project: { id }, run }: PartProps) => {
  const { data: project } = useQuery(projectQuery(id))
  return project ? <OfSource project={project} run={run} /> : <Loading lines={6} />
}
