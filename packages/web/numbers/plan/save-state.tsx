import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useWords } from '../../language/language.ts'
import { Notice } from '../../shell/notice.tsx'
import { sentence } from '../../wire/refusal.ts'
import type { PlanShown, PlanStore } from './plan-store.ts'
import { planWords } from './plan-words.ts'

/** Whether everything is saved, and the way back and forth through one's own changes. */
export const SaveState = ({ shown, store }: { shown: PlanShown; store: PlanStore }) => {
  const words = useWords(planWords)
  const edited = shown.canUndo || shown.canRedo || shown.unsaved
  return (
    <Group gap={6} wrap="nowrap">
      {edited ? (
        <Text fz="xs" c="dimmed" role="status">
          {shown.unsaved ? words.saving : words.saved}
        </Text>
      ) : null}
      <ActionIcon
        variant="default"
        aria-label={words.undo}
        title={words.undo}
        disabled={!shown.canUndo}
        onClick={store.undo}
      >
        <IconArrowBackUp size={16} stroke={1.7} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={words.redo}
        title={words.redo}
        disabled={!shown.canRedo}
        onClick={store.redo}
      >
        <IconArrowForwardUp size={16} stroke={1.7} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

/** Why the last saving failed, in the server's sentence. The changes stay until they are saved or given up. */
export const NotSaved = ({ shown, store }: { shown: PlanShown; store: PlanStore }) => {
  const words = useWords(planWords)
  if (shown.failure === null || !shown.unsaved) return null
  return (
    <Notice kind="bad" title={words.unsaved}>
      <div>{sentence(shown.failure)}</div>
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="default" onClick={store.saveAgain}>
          {words.saveAgain}
        </Button>
        <Button size="xs" variant="subtle" color="red" onClick={store.giveUp}>
          {words.giveUp}
        </Button>
      </Group>
    </Notice>
  )
}
