import type { ProjectSummary } from '@leinwand/contract'
import { Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Light } from '../shell/light.tsx'
import { VerdictPill } from '../shell/verdict-pill.tsx'
import { ProjectMenu } from './project-menu.tsx'
import styles from './projects.module.css'
import { projectsWords } from './words.ts'

export const ProjectCard = ({ project }: { project: ProjectSummary }) => {
  const words = useWords(projectsWords)
  const format = useFormat()
  return (
    <li className={styles.card}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <div>
          <Link to="/projects/$project" params={{ project: project.id }} className={styles.name}>
            {project.name}
          </Link>
          <Text c="dimmed" fz="sm">
            {project.provider}
          </Text>
        </div>
        <div className={styles.above}>
          <ProjectMenu project={project} />
        </div>
      </Group>
      <div className={styles.pills}>
        <VerdictPill kind={project.verdict} />
        {project.light ? <Light light={project.light} label={words.lights[project.light]} /> : null}
        {project.live ? <Light light="green" label={words.live} /> : null}
      </div>
      <dl className={styles.figures}>
        <dt>{words.npv}</dt>
        <dd>{project.npv === null ? '–' : format.euro(project.npv)}</dd>
        <dt>{words.lastRun}</dt>
        <dd>{project.lastRun === null ? words.never : format.dateTime(project.lastRun)}</dd>
      </dl>
    </li>
  )
}
