import { Button } from '@mantine/core'
import { useWords } from '../language/language.ts'
import { Notice } from '../shell/notice.tsx'
import { preparationWords } from './words.ts'

/** A recipe whose source was taken away, or is called otherwise: asking again would not help, another source does. */
export const NoSource = ({ source, choose }: { source: string; choose: () => void }) => {
  const words = useWords(preparationWords)
  return (
    <Notice kind="bad">
      <div>{words.sourceUnknown(source)}</div>
      <Button mt="xs" size="xs" variant="default" onClick={choose}>
        {words.chooseSource}
      </Button>
    </Notice>
  )
}
