import { Link, useSearch } from '@tanstack/react-router'
import { useWords } from '../language/language.ts'
import styles from '../shell/sections-nav.module.css'
import type { PartProps } from './part-props.ts'
import { SECTION_IDS } from './section-id.ts'
import { SECTIONS } from './sections.ts'
import { dataWords } from './words.ts'

/** The middle column of data understanding: from the sources to what they hold and what is missing. */
export const DataUnderstanding = ({ project, run }: PartProps) => {
  const words = useWords(dataWords)
  const { part } = useSearch({ from: '/signed-in/projects/$project/circle/$element' })
  const chosen = part ?? (run ? 'profile' : 'sources')
  const Section = SECTIONS[chosen]
  return (
    <>
      <nav className={styles.nav} aria-label={words.nav}>
        {SECTION_IDS.map(id => (
          <Link
            key={id}
            to="/projects/$project/circle/$element"
            params={{ project: project.id, element: 'dataUnderstanding' }}
            search={before => ({ ...before, part: id, column: undefined })}
            resetScroll={false}
            activeProps={{}}
            aria-current={id === chosen ? 'page' : undefined}
          >
            {words.parts[id]}
          </Link>
        ))}
      </nav>
      <Section project={project} run={run} />
    </>
  )
}
