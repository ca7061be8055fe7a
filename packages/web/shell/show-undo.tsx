import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { closeButton } from './notices.ts'

type Props = { message: string; label: string; undo: () => void }

/** Says what was done and offers to take it back for as long as one needs to notice. */
export const showUndo = ({ message, label, undo }: Props): void => {
  const id = crypto.randomUUID()
  const takeBack = () => {
    undo()
    notifications.hide(id)
  }
  notifications.show({
    id,
    autoClose: 10_000,
    closeButtonProps: closeButton(),
    message: (
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <span>{message}</span>
        <Button flex="none" variant="subtle" size="compact-sm" onClick={takeBack}>
          {label}
        </Button>
      </Group>
    ),
  })
}
