import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useWords } from '../language/language.ts'
import { shellWords } from './words.ts'

/** Grey lines where the page will be; said aloud once for those who do not see them. */
export const Loading = ({ lines = 4 }: { lines?: number }) => {
  const words = useWords(shellWords)
  return (
    <Stack role="status" aria-busy="true" gap="sm" py="md" w="100%">
      <VisuallyHidden>{words.loading}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey lines have no identity
        <Skeleton key={line} h={line === 0 ? 26 : 16} w={line === 0 ? '40%' : `${96 - line * 9}%`} />
      ))}
    </Stack>
  )
}
