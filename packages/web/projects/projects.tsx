import { Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../language/language.ts'
import { Failed } from '../shell/failed.tsx'
import { Frame } from '../shell/frame.tsx'
import { Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import { query, sessionQuery } from '../wire/query.ts'
import { CreateProject } from './create-project.tsx'
import { OpenDemo } from './open-demo.tsx'
import { ProjectCard } from './project-card.tsx'
import styles from './projects.module.css'
import { projectsWords } from './words.ts'

const Empty = ({ demo }: { demo: boolean }) => {
  const words = useWords(projectsWords)
  return (
    <Stack className={styles.empty} align="center" gap="sm">
      <Title order={2} fz="lg">
        {words.emptyTitle}
      </Title>
      <Text c="dimmed" maw={520} ta="center">
        {demo ? words.emptyText : words.emptyTextNoDemo}
      </Text>
      {demo ? <OpenDemo /> : null}
      <CreateProject prominent={!demo} centred />
    </Stack>
  )
}

export const Projects = () => {
  const words = useWords(projectsWords)
  const projects = useQuery(query('listProjects', {}))
  const { data: session } = useQuery(sessionQuery)
  if (projects.isError && !projects.data) {
    return (
      <Frame>
        <Failed error={projects.error} retry={() => projects.refetch()} />
      </Frame>
    )
  }
  return (
    <Frame>
      <Page title={words.title} lead={words.lead} aside={projects.data?.length ? <CreateProject /> : null}>
        {projects.isPending ? <Loading /> : null}
        {projects.data?.length === 0 ? <Empty demo={session?.demo ?? false} /> : null}
        <ul className={styles.list}>
          {projects.data?.map(project => (
            <ProjectCard key={project.id} project={project} />
          ))}
        </ul>
      </Page>
    </Frame>
  )
}
