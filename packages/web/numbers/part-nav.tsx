import { Link } from '@tanstack/react-router'
import { useWords } from '../language/language.ts'
import styles from './numbers.module.css'
import { PARTS, type Part, pageWords } from './page-words.ts'

type Props = { project: string; variant: string | undefined; here: Part }

/** The parts of the page as links: each has an address that can be sent to somebody. */
export const PartNav = ({ project, variant, here }: Props) => {
  const words = useWords(pageWords)
  return (
    <nav aria-label={words.partNav} className={styles.parts}>
      {PARTS.map(part => (
        <Link
          key={part}
          to="/projects/$project/numbers"
          params={{ project }}
          search={{ ...(variant ? { variant } : {}), ...(part === 'overview' ? {} : { part }) }}
          {...(part === here ? { 'aria-current': 'page' as const } : {})}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {words.parts[part]}
        </Link>
      ))}
    </nav>
  )
}
