import { isUnwritten, type Job, STAGES } from '@leinwand/contract'
import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../language/format.ts'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { RunningLeaderboard } from '../leaderboard/running-leaderboard.tsx'
import { ButtonLink } from '../shell/links.tsx'
import { Notice } from '../shell/notice.tsx'
import { projectQuery } from '../wire/query.ts'
import styles from './run-panel.module.css'
import { isOpen, useRun } from './use-run.ts'
import { runWords } from './words.ts'

const seconds = ({ startedAt, endedAt }: Job) =>
  endedAt === null ? 0 : (Date.parse(endedAt) - Date.parse(startedAt)) / 1000

const Stages = ({ job: { progress } }: { job: Job }) => {
  const words = useWords(runWords)
  const { stages } = useWords(glossary)
  const current = progress ? STAGES.indexOf(progress.stage) : -1
  return (
    <ol className={styles.stages} aria-label={words.stages}>
      {STAGES.map((stage, place) => {
        const state = place < current ? 'done' : place === current ? 'now' : 'waiting'
        return (
          <li key={stage} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            {stages[stage]}
            <small>{words[state]}</small>
          </li>
        )
      })}
    </ol>
  )
}

const Running = ({ job, stop, keep }: { job: Job; stop: () => void; keep: () => void }) => {
  const words = useWords(runWords)
  const { stages } = useWords(glossary)
  const format = useFormat()
  const { progress } = job
  const share = progress?.share ?? 0
  const text = progress ? words.running(stages[progress.stage]) : words.queued
  return (
    <Stack gap="xs" className={styles.running}>
      <Group justify="space-between" gap="xs">
        <Text role="status" fz="sm">
          {text} {progress?.detail ? <span className={styles.detail}>{progress.detail}</span> : null}
        </Text>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlayerStop size={14} aria-hidden />}
          onClick={stop}
        >
          {words.stop}
        </Button>
      </Group>
      <Progress.Root size="sm">
        <Progress.Section value={share * 100} aria-label={text} aria-valuetext={format.percent(share)} />
      </Progress.Root>
      <Stages job={job} />
      {progress?.leaderboard ? <RunningLeaderboard running={progress.leaderboard} keep={keep} /> : null}
    </Stack>
  )
}

/** Starts a run round the circle, shows how far it is, stops it, and says how the last one ended. */
export const RunPanel = ({ project }: { project: string }) => {
  const words = useWords(runWords)
  const format = useFormat()
  const { job, start, stop, keep } = useRun(project)
  const { data } = useQuery(projectQuery(project))
  if (isOpen(job))
    return <Running job={job} stop={() => stop.mutate(job.id)} keep={() => keep.mutate(job.id)} />
  // A project that began with the canvas alone: what is missing instead of a button that can only fail.
  if (data && !job && isUnwritten(data)) {
    return (
      <Text fz="sm" maw={560}>
        {data.sources.length === 0 ? words.noSource : words.noRecipe}
      </Text>
    )
  }
  return (
    <Stack gap="xs" align="flex-start">
      <Group gap="sm">
        <Button
          loading={start.isPending}
          leftSection={<IconPlayerPlay size={15} aria-hidden />}
          onClick={() => start.mutate()}
        >
          {job ? words.again : words.start}
        </Button>
        {job?.state === 'done' ? (
          <>
            <Text fz="xs" c="dimmed">
              {words.lastRun(format.dateTime(job.endedAt ?? job.startedAt), format.decimal(seconds(job)))}
            </Text>
            <ButtonLink size="compact-sm" variant="subtle" to="/projects/$project/model" params={{ project }}>
              {words.model}
            </ButtonLink>
          </>
        ) : null}
      </Group>
      {job?.state === 'failed' ? (
        <Notice kind="bad" title={words.failed}>
          {job.failure?.message}
        </Notice>
      ) : null}
      {job?.state === 'cancelled' ? (
        <Text fz="sm" c="dimmed">
          {words.cancelled}
        </Text>
      ) : null}
    </Stack>
  )
}
