import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../language/language.ts'
import { DialogHead } from './dialog-head.tsx'
import { shellWords } from './words.ts'

type Props = {
  title: string
  opened: boolean
  yes: string
  pending: boolean
  disabled?: boolean
  onYes: () => void
  onClose: () => void
  children: ReactNode
}

/** A question before something is done, or a small form; Escape and the cross say no. */
export const Ask = ({ title, opened, yes, pending, disabled = false, onYes, onClose, children }: Props) => {
  const words = useWords(shellWords)
  return (
    <Modal.Root opened={opened} onClose={onClose} centered>
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={words.close} />
        </DialogHead>
        <Modal.Body>
          <form
            onSubmit={event => {
              event.preventDefault()
              if (!disabled) onYes()
            }}
          >
            {children}
            <Group mt="md" justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {words.cancel}
              </Button>
              <Button type="submit" loading={pending} disabled={disabled}>
                {yes}
              </Button>
            </Group>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
