import { type ThreadPlace, threadFacts } from '@leinwand/contract'
import { type Thread, thread } from '@leinwand/method'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { useLatestRun } from '../run/use-run.ts'
import { Failed } from '../shell/failed.tsx'
import { ButtonLink } from '../shell/links.tsx'
import { Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import { overviewQuery, projectQuery } from '../wire/query.ts'
import styles from './thread.module.css'
import { ThreadPicture } from './thread-picture.tsx'
import { ThreadTable } from './thread-table.tsx'
import { threadWords } from './words.ts'

const Summary = ({ found }: { found: Thread<ThreadPlace> }) => {
  const words = useWords(threadWords)
  const format = useFormat()
  const { length } = found.missing
  if (length === 0) return words.whole
  return length === 1 ? words.gap : words.gaps(format.integer(length))
}

/** The thread: from a goal over data, preparation, model and gate to what was measured, and back from anywhere. */
export const ThreadPage = () => {
  const words = useWords(threadWords)
  const { project: id } = useParams({ from: '/signed-in/projects/$project/thread' })
  const { from } = useSearch({ from: '/signed-in/projects/$project/thread' })
  const navigate = useNavigate()
  const { data: project } = useQuery(projectQuery(id))
  const overview = useQuery(overviewQuery(id))
  const { run, error, retry } = useLatestRun(id)
  const failure = overview.isError && !overview.data ? overview.error : error
  if (failure) return <Failed error={failure} retry={() => void (error ? retry() : overview.refetch())} />
  if (!project || !overview.data || run === undefined) {
    return (
      <Page title={words.title}>
        <Loading lines={8} />
      </Page>
    )
  }
  const facts = threadFacts({ project, overview: overview.data, run })
  const first = facts.nodes.find(({ station }) => station === 'kpi')?.key
  // An address may name a place that is gone; the first goal is always there.
  const start = facts.nodes.some(({ key }) => key === from) ? from : first
  const found = start === undefined ? null : thread(facts, start)
  const walk = (key: string) =>
    void navigate({ to: '/projects/$project/thread', params: { project: id }, search: { from: key } })
  if (start === undefined || found === null) {
    return (
      <Page title={words.title}>
        <Text mb="sm">{words.none}</Text>
        <ButtonLink
          to="/projects/$project/circle/$element"
          params={{ project: id, element: 'businessUnderstanding' }}
        >
          {words.toGoals}
        </ButtonLink>
      </Page>
    )
  }
  return (
    <Page title={words.title} lead={<Summary found={found} />}>
      <Text fz="sm" c="dimmed" mb="sm">
        {words.lead}
      </Text>
      <nav className={styles.goals} aria-label={words.start}>
        {project.kpis.map(kpi => (
          <ButtonLink
            key={kpi.id}
            size="xs"
            variant={start === `kpi:${kpi.id}` ? 'filled' : 'default'}
            to="/projects/$project/thread"
            params={{ project: id }}
            search={{ from: `kpi:${kpi.id}` }}
          >
            {kpi.name}
          </ButtonLink>
        ))}
      </nav>
      <ThreadPicture project={project} overview={overview.data} found={found} from={start} walk={walk} />
      <details className={styles.table}>
        <summary>{words.table}</summary>
        <ThreadTable project={project} found={found} />
      </details>
    </Page>
  )
}
