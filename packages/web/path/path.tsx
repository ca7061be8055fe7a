import { MAIN_VARIANT, type Stage } from '@leinwand/method'
import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../language/language.ts'
import { Failed } from '../shell/failed.tsx'
import { ButtonLink } from '../shell/links.tsx'
import { Loading } from '../shell/loading.tsx'
import { Notice } from '../shell/notice.tsx'
import { Page } from '../shell/page.tsx'
import { useVariants } from '../variants/use-variants.ts'
import { projectQuery } from '../wire/query.ts'
import { Between } from './between.tsx'
import styles from './path.module.css'
import { investedUntil, pathChecks, withStageMoved } from './path-checks.ts'
import { StageDialog } from './stage-dialog.tsx'
import { StationCard } from './station-card.tsx'
import { Stations } from './stations.tsx'
import { useChangePath } from './use-change-path.ts'
import { useStations } from './use-stations.ts'
import { pathWords } from './words.ts'

const NO_STAGES: readonly Stage[] = []
const day = (date: Date): string => date.toISOString().slice(0, 10)

/** Half a year is a step that a firm can take. */
const afterHalfAYear = (iso: string): string => {
  const date = new Date(`${iso}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + 6)
  return day(date)
}

/** The ordered path from today's business model to the wanted one (H2). */
export const Path = () => {
  const words = useWords(pathWords)
  const { project: id } = useParams({ from: '/signed-in/projects/$project/path' })
  const project = useQuery(projectQuery(id))
  const { listed, variants } = useVariants(id)
  const stages = project.data?.path.stages ?? NO_STAGES
  const stations = useStations(id, stages, variants)
  const change = useChangePath(id)
  /** The place that is changed; the one after the last for a new stage. */
  const [editing, setEditing] = useState<number | null>(null)
  const today = day(new Date())
  if (listed.isError && !listed.data)
    return <Failed error={listed.error} retry={() => void listed.refetch()} />
  if (!project.data || !listed.data)
    return (
      <Page title={words.title} lead={words.lead}>
        <Loading lines={6} />
      </Page>
    )
  const before = project.data
  const checks = pathChecks(stages, variants, today)
  const last = stages.at(-1)
  const unused = variants.find(({ id: each, removed }) => !removed && !stages.some(s => s.variant === each))
  const done = (stage: Stage) =>
    change.mutate(
      {
        before,
        stages: stages.some(each => each.id === stage.id)
          ? stages.map(each => (each.id === stage.id ? stage : each))
          : [...stages, stage],
      },
      { onSuccess: () => setEditing(null) },
    )
  return (
    <Page
      title={words.title}
      lead={words.lead}
      aside={
        last ? (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing(stages.length)}>
            {words.add}
          </Button>
        ) : null
      }
    >
      {last ? (
        <Stations stations={stations} checks={checks} />
      ) : (
        <Notice kind="info" title={words.emptyTitle}>
          <div>{words.empty}</div>
          <Group mt="sm" gap="xs">
            <Button size="xs" onClick={() => setEditing(0)}>
              {words.begin}
            </Button>
            <ButtonLink size="xs" variant="default" to="/projects/$project/variants" params={{ project: id }}>
              {words.toVariants}
            </ButtonLink>
          </Group>
        </Notice>
      )}
      <ol className={styles.path}>
        {stations.map((station, place) => {
          const next = stations[place + 1]
          return (
            <li key={station.stage.id} id={station.stage.id} className={styles.stop}>
              <StationCard
                project={id}
                station={station}
                place={place}
                count={stations.length}
                checks={checks[place] ?? []}
                pending={change.isPending}
                onEdit={() => setEditing(place)}
                onMove={by => change.mutate({ before, stages: withStageMoved(stages, place, by) })}
                onRemove={() =>
                  change.mutate({
                    before,
                    stages: stages.filter(({ id: each }) => each !== station.stage.id),
                    said: words.removed(station.stage.name),
                  })
                }
              />
              {next ? (
                <Between project={id} from={station} to={next} invested={investedUntil(stages, place + 1)} />
              ) : null}
            </li>
          )
        })}
      </ol>
      {editing === null ? null : (
        <StageDialog
          project={id}
          stage={stages[editing]}
          start={
            last
              ? { name: '', variant: unused?.id ?? last.variant, date: afterHalfAYear(last.date) }
              : { name: words.today, variant: MAIN_VARIANT, date: today }
          }
          pending={change.isPending}
          onDone={done}
          onClose={() => setEditing(null)}
        />
      )}
    </Page>
  )
}
