import { Button } from '@mantine/core'
import { useWords } from '../language/language.ts'
import { sentence } from '../wire/refusal.ts'
import { Notice } from './notice.tsx'
import { shellWords } from './words.ts'

/** A part of a page that could not be shown, while the rest stands. */
export const FailedPart = ({ error, retry }: { error: unknown; retry?: () => void }) => {
  const words = useWords(shellWords)
  return (
    <Notice kind="bad">
      <div>{sentence(error)}</div>
      {retry ? (
        <Button mt="xs" size="xs" variant="default" onClick={retry}>
          {words.retry}
        </Button>
      ) : null}
    </Notice>
  )
}
