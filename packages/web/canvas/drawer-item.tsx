import { ActionIcon, Group } from '@mantine/core'
import { IconX } from '@tabler/icons-react'

type Props = { name: string; removeLabel: string; remove: () => void }

/** One thing that a note holds on to, with the way to let go of it. */
export const DrawerItem = ({ name, removeLabel, remove }: Props) => (
  <li>
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <span>{name}</span>
      <ActionIcon variant="subtle" color="gray" aria-label={removeLabel} onClick={remove}>
        <IconX size={15} aria-hidden />
      </ActionIcon>
    </Group>
  </li>
)
