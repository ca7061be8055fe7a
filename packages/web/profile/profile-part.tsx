import type { Profile, RunResult, StoredProject } from '@leinwand/contract'
import { Loader, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { PartProps } from '../data/part-props.ts'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { SideDrawer } from '../preparation/side-drawer.tsx'
import { FailedPart } from '../shell/failed-part.tsx'
import { ButtonLink } from '../shell/links.tsx'
import { Loading } from '../shell/loading.tsx'
import { Facts } from '../steps/facts.tsx'
import { Part } from '../steps/part.tsx'
import { projectQuery } from '../wire/query.ts'
import { AlertList } from './alert-list.tsx'
import { Associations } from './associations.tsx'
import { ColumnPage } from './column-page.tsx'
import { ColumnTable } from './column-table.tsx'
import { MissingPatterns } from './missing-patterns.tsx'
import styles from './profile-part.module.css'
import { QuestionBar } from './question-bar.tsx'
import { shareOf } from './shown-value.ts'
import { Strengths } from './strengths.tsx'
import { TimeAxis } from './time-axis.tsx'
import { useOffers } from './use-offers.ts'
import { useProfile } from './use-profile.ts'
import { profileWords } from './words.ts'

const Overview = ({ profile }: { profile: Profile }) => {
  const words = useWords(profileWords)
  const format = useFormat()
  const { rows, columns, keys } = profile
  const missing = columns.reduce((sum, column) => sum + column.missing, 0)
  const shown = keys
    .slice(0, 3)
    .map(key => key.join(' + '))
    .join(', ')
  return (
    <>
      <Facts
        facts={[
          { label: words.rows, value: format.integer(rows) },
          { label: words.columns, value: format.integer(columns.length) },
          { label: words.missingCells, value: format.percent(shareOf(missing, rows * columns.length)) },
          { label: words.duplicates, value: format.integer(profile.duplicateRows) },
          { label: words.rejected, value: format.integer(profile.rejectedRows) },
          {
            label: words.keys,
            value: shown || words.noKeys,
            title: keys.map(key => key.join(' + ')).join('\n'),
          },
          ...(profile.seconds > 0
            ? [{ label: words.seconds, value: `${format.decimal(profile.seconds)} s` }]
            : []),
        ]}
      />
      {profile.keyColumns < profile.keyColumnsOf ? (
        <Text fz="xs" c="dimmed" mt={4}>
          {words.keysAmong(format.integer(profile.keyColumns), format.integer(profile.keyColumnsOf))}
        </Text>
      ) : null}
    </>
  )
}

type BodyProps = { profile: Profile; project: StoredProject; source: string | undefined }

const Body = ({ profile, project, source }: BodyProps) => {
  const words = useWords(profileWords)
  const navigate = useNavigate({ from: '/projects/$project/circle/$element' })
  const { column: named } = useSearch({ from: '/signed-in/projects/$project/circle/$element' })
  const offerOf = useOffers(project, source)
  const open = (column: string | undefined) =>
    void navigate({ search: before => ({ ...before, part: 'profile', column }), resetScroll: false })
  const column = profile.columns.find(({ name }) => name === named)
  return (
    <>
      <Overview profile={profile} />
      <Part title={words.alerts}>
        {profile.alerts.length === 0 ? (
          <Text fz="sm" c="dimmed">
            {words.noAlerts}
          </Text>
        ) : (
          <AlertList alerts={profile.alerts} open={open} offerOf={offerOf} />
        )}
      </Part>
      <Part title={words.columnsTitle}>
        <ColumnTable profile={profile} open={open} />
      </Part>
      <div className={styles.two}>
        <div>
          <Strengths profile={profile} />
        </div>
        <div>
          <Part title={words.missingPatterns}>
            <MissingPatterns profile={profile} />
          </Part>
        </div>
      </div>
      <div id="time-axis" className={styles.section}>
        <Part title={words.timeTitle}>
          <TimeAxis profile={profile} />
        </Part>
      </div>
      <div id="associations" className={styles.section}>
        <Part title={words.associations}>
          <Associations profile={profile} />
        </Part>
      </div>
      <SideDrawer
        title={column?.name ?? ''}
        opened={column !== undefined}
        close={() => open(undefined)}
        size={640}
      >
        {column ? <ColumnPage column={column} profile={profile} /> : null}
      </SideDrawer>
    </>
  )
}

const Understood = ({ project, run }: { project: StoredProject; run: RunResult | null }) => {
  const words = useWords(profileWords)
  const understood = useProfile(project, run)
  const { sets, set, profile, busy, error, retry } = understood
  if (!profile && sets === undefined && !error) return <Loading lines={8} />
  if (!profile && !set && !error)
    return (
      <>
        <Text fz="sm" mb="xs">
          {words.noSet}
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
  return (
    <div className={styles.part}>
      <QuestionBar project={project.id} understood={understood} />
      {busy ? (
        <div role="status" className={styles.busy}>
          <Loader size={12} /> {words.busy}
        </div>
      ) : null}
      {error ? <FailedPart error={error} retry={retry} /> : null}
      {profile ? (
        <div className={busy ? styles.old : ''} aria-busy={busy}>
          <Body profile={profile} project={project} source={set?.source} />
        </div>
      ) : error ? null : (
        <Loading lines={8} />
      )}
    </div>
  )
}

/** What is in the data: what to look at first, every column, the time axis, what goes with what. */
export const ProfilePart = ({ project: { id }, run }: PartProps) => {
  const { data: project } = useQuery(projectQuery(id))
  return project ? <Understood project={project} run={run} /> : <Loading lines={8} />
}
