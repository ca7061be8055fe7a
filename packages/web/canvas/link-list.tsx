import { type CanvasState, type Note, notesInOrder } from '@leinwand/method'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { useBoard } from './board-context.ts'
import { DrawerItem } from './drawer-item.tsx'
import styles from './drawer-list.module.css'
import { drawerWords } from './drawer-words.ts'

/** The notes that a note leads to, and those that lead to it. */
export const LinkList = ({ note, canvas }: { note: Note; canvas: CanvasState }) => {
  const words = useWords(drawerWords)
  const { blocks } = useWords(glossary)
  const { actions } = useBoard()
  const all = notesInOrder(canvas)
  const leads = all.filter(({ id }) => note.links.includes(id))
  const led = all.filter(({ links }) => links.includes(note.id))
  const free = all.filter(({ id }) => id !== note.id && !note.links.includes(id))
  return (
    <Stack gap={6}>
      <div>
        <Text fz="sm" fw={500}>
          {words.links}
        </Text>
        <Text fz="xs" c="dimmed">
          {words.linksHint}
        </Text>
      </div>
      {leads.length > 0 ? (
        <ul className={styles.list}>
          {leads.map(({ id, text }) => (
            <DrawerItem
              key={id}
              name={text}
              removeLabel={words.removeLink(text)}
              remove={() => actions.link([note.id], id)}
            />
          ))}
        </ul>
      ) : null}
      {free.length > 0 ? (
        <NativeSelect
          aria-label={words.addLink}
          value=""
          onChange={event => event.currentTarget.value && actions.link([note.id], event.currentTarget.value)}
          data={[
            { value: '', label: words.addLink },
            ...free.map(({ id, text, block }) => ({ value: id, label: `${blocks[block]}: ${text}` })),
          ]}
        />
      ) : null}
      {led.length > 0 ? (
        <Text fz="xs" c="dimmed">
          {words.linkedFrom}: {led.map(({ text }) => text).join(', ')}
        </Text>
      ) : null}
    </Stack>
  )
}
