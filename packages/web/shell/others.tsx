import { useQuery } from '@tanstack/react-query'
import { useWords } from '../language/language.ts'
import { sessionQuery } from '../wire/query.ts'
import { Avatar } from './avatar.tsx'
import styles from './others.module.css'
import { usePeople } from './presence.ts'
import { shellWords } from './words.ts'

/** The other people in this project as avatars; a person with two windows is one person. */
export const useOthers = (project: string, variant?: string) => {
  const { data: session } = useQuery(sessionQuery)
  return usePeople(project, variant).filter(person => person.id !== session?.person?.id)
}

export const Others = ({ project }: { project: string }) => {
  const words = useWords(shellWords)
  const people = new Map(useOthers(project).map(person => [person.id, person]))
  return (
    <div className={styles.others}>
      {[...people.values()].slice(0, 5).map(person => (
        <Avatar key={person.id} name={person.name} label={words.here(person.name)} />
      ))}
    </div>
  )
}
