import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useWords } from '../language/language.ts'
import { DialogHead } from '../shell/dialog-head.tsx'
import { shellWords } from '../shell/words.ts'

type Props = { title: string; opened: boolean; close: () => void; size?: number; children: ReactNode }

/** Something beside the editor, over the whole width on a phone. */
export const SideDrawer = ({ title, opened, close, size = 560, children }: Props) => {
  const words = useWords(shellWords)
  const narrow = useMediaQuery('(max-width: 700px)')
  return (
    <Drawer.Root opened={opened} onClose={close} position="right" size={narrow ? '100%' : size}>
      <Drawer.Overlay />
      <Drawer.Content>
        <DialogHead>
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={words.close} />
        </DialogHead>
        <Drawer.Body>{opened ? children : null}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
