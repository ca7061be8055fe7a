import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../language/language.ts'
import { NoRun } from '../run/no-run.tsx'
import { ButtonLink } from '../shell/links.tsx'
import type { WorkProps } from '../steps/step.tsx'
import { projectQuery } from '../wire/query.ts'
import { Editor } from './editor.tsx'
import { LastRun } from './last-run.tsx'
import styles from './preparation.module.css'
import { preparationWords } from './words.ts'

/** What to do before there is anything to prepare. */
const NoSource = ({ project }: { project: string }) => {
  const words = useWords(preparationWords)
  return (
    <div className={styles.empty}>
      <h3>{words.noSource}</h3>
      <p>{words.noSourceText}</p>
      <ButtonLink
        size="xs"
        to="/projects/$project/circle/$element"
        params={{ project, element: 'dataUnderstanding' }}
      >
        {words.toUnderstanding}
      </ButtonLink>
      {project === 'milling' ? null : (
        <ButtonLink
          size="xs"
          variant="default"
          to="/projects/$project/circle/$element"
          params={{ project: 'milling', element: 'dataPreparation' }}
        >
          {words.openDemo}
        </ButtonLink>
      )}
    </div>
  )
}

/** The recipe and what the last run made of the whole data. */
export const DataPreparation = ({ project: { id }, run }: WorkProps) => {
  const words = useWords(preparationWords)
  const { data: project } = useQuery(projectQuery(id))
  if (!project) return null
  return (
    <Tabs defaultValue="editor" keepMounted={false}>
      <Tabs.List mb="sm">
        <Tabs.Tab value="editor">{words.editor}</Tabs.Tab>
        <Tabs.Tab value="run">{words.lastRun}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="editor">
        {project.sources.length === 0 ? <NoSource project={id} /> : <Editor project={project} />}
      </Tabs.Panel>
      <Tabs.Panel value="run">
        {run ? <LastRun project={project} run={run} /> : <NoRun project={id} />}
      </Tabs.Panel>
    </Tabs>
  )
}
