import { Alert, Button, Text } from '@mantine/core'
import { useWords } from '../language/language.ts'
import { sentence } from '../wire/refusal.ts'
import { shellWords } from './words.ts'

/** A part of a page that could not be shown, while the rest stands. */
export const FailedPart = ({ error, retry }: { error: unknown; retry?: () => void }) => {
  const words = useWords(shellWords)
  return (
    <Alert color="red" variant="outline" role="alert">
      <Text fz="sm">{sentence(error)}</Text>
      {retry ? (
        <Button mt="xs" size="xs" variant="default" onClick={retry}>
          {words.retry}
        </Button>
      ) : null}
    </Alert>
  )
}
