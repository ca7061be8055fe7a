import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../language/language.ts'
import { GuestLinks } from './guest-links.tsx'
import { guestWords } from './words.ts'

type Props = { project: string; variant: string; filled?: boolean; size?: string }

/** The button that opens the guest links of a canvas. */
export const InviteGuests = ({ project, variant, filled = false, size = 'sm' }: Props) => {
  const words = useWords(guestWords)
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button
        size={size}
        variant={filled ? 'filled' : 'default'}
        leftSection={<IconUserPlus size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {words.links}
      </Button>
      <GuestLinks project={project} variant={variant} opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}
