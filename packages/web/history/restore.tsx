import { type CanvasState, compareNotes, restoringActs } from '@leinwand/method'
import { Button, Text } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Ask } from '../shell/ask.tsx'
import { useAppend } from './use-append.ts'
import { historyWords } from './words.ts'

type Props = {
  project: string
  variant: string
  step: number
  seq: number
  now: CanvasState
  then: CanvasState
  onRestored: () => void
}

/** Makes the canvas again what it was: asks first, then as acts on top of all others. */
export const Restore = ({ project, variant, step, seq, now, then, onRestored }: Props) => {
  const words = useWords(historyWords)
  const format = useFormat()
  const [asking, setAsking] = useState(false)
  const append = useAppend(project, variant)
  const differences = asking ? compareNotes(now, then) : []
  const count = (...kinds: readonly string[]) =>
    format.integer(differences.filter(({ kind }) => kinds.includes(kind)).length)
  const acts = asking ? restoringActs(now, then, String(seq)) : []
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconRestore size={15} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {words.restore}
      </Button>
      <Ask
        title={words.restoreTitle(format.integer(step))}
        opened={asking}
        yes={words.restore}
        pending={append.isPending}
        disabled={acts.length === 0}
        onClose={() => setAsking(false)}
        onYes={() =>
          append.mutate(
            { acts, now, said: words.restored(format.integer(step)) },
            {
              onSuccess: () => {
                setAsking(false)
                onRestored()
              },
            },
          )
        }
      >
        <Text>{acts.length === 0 ? words.restoreNothing : words.restoreText}</Text>
        {acts.length === 0 ? null : (
          <Text mt="xs" c="dimmed">
            {words.restoreEffect(count('added'), count('removed'), count('changed', 'moved'))}
          </Text>
        )}
      </Ask>
    </>
  )
}
