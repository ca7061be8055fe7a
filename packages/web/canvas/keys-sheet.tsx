import { Modal, SimpleGrid, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useWords } from '../language/language.ts'
import { DialogHead } from '../shell/dialog-head.tsx'
import { shellWords } from '../shell/words.ts'
import { useBoard, useUi } from './board-context.ts'
import styles from './keys-sheet.module.css'
import { keysWords } from './keys-words.ts'

const GROUPS = ['write', 'choose', 'move', 'see'] as const

/** All keys of the board on one sheet. */
export const KeysSheet = () => {
  const words = useWords(keysWords)
  const { close } = useWords(shellWords)
  const { store } = useBoard()
  const opened = useUi(ui => ui.helping)
  const narrow = useMediaQuery('(max-width: 640px)') ?? false
  return (
    <Modal.Root opened={opened} onClose={() => store.set({ helping: false })} size={760} fullScreen={narrow}>
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead>
          <Modal.Title>{words.title}</Modal.Title>
          <Modal.CloseButton aria-label={close} />
        </DialogHead>
        <Modal.Body>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
            {GROUPS.map(group => (
              <section key={group}>
                <Title order={3} fz={13} c="dimmed" mb={6}>
                  {words.groups[group]}
                </Title>
                <dl className={styles.keys}>
                  {words.rows[group].map(row => {
                    const at = row.indexOf(': ')
                    return (
                      <div key={row}>
                        <dt>{row.slice(0, at)}</dt>
                        <dd>{row.slice(at + 2)}</dd>
                      </div>
                    )
                  })}
                </dl>
              </section>
            ))}
          </SimpleGrid>
          <Text fz="xs" c="dimmed" mt="md">
            {words.hint}
          </Text>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
