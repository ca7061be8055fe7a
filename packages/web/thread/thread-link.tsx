import { useWords } from '../language/language.ts'
import { ButtonLink } from '../shell/links.tsx'
import { threadWords } from './words.ts'

/** The way to the thread from a step of the circle. */
export const ThreadLink = ({ project, from }: { project: string; from?: string }) => {
  const words = useWords(threadWords)
  return (
    <ButtonLink
      mt="sm"
      size="xs"
      variant="default"
      to="/projects/$project/thread"
      params={{ project }}
      search={from === undefined ? {} : { from }}
    >
      {words.show}
    </ButtonLink>
  )
}
