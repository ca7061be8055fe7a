import { type Block as BlockId, isCoreBlock, notesOf } from '@leinwand/method'
import { ActionIcon } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Fragment, useId, useRef, useState } from 'react'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import styles from './block.module.css'
import { useBoard } from './board-context.ts'
import noteStyles from './note-card.module.css'
import { NoteCard } from './note-card.tsx'
import { NoteField } from './note-field.tsx'
import { canvasWords } from './words.ts'

/** One of the nine blocks with its notes. After Enter the next new note is at hand: ideas come in bursts. */
export const Block = ({ block }: { block: BlockId }) => {
  const words = useWords(canvasWords)
  const { blocks } = useWords(glossary)
  const { canvas, dragged, add } = useBoard()
  const [adding, setAdding] = useState(0)
  const addButton = useRef<HTMLButtonElement>(null)
  const id = useId()
  const over = dragged?.over?.block === block ? dragged.over.index : null
  const notes = notesOf(canvas, block)
  // The line shows among the notes that stay; the dragged one does not count.
  const before = notes.filter(note => note.id !== dragged?.note)[over ?? -1]?.id
  const done = (text: string, by: 'enter' | 'blur') => {
    if (text !== '') add(block, text)
    const more = text !== '' && by === 'enter'
    setAdding(count => (more ? count + 1 : 0))
    if (!more && by === 'enter') addButton.current?.focus()
  }
  return (
    <section
      className={styles.block}
      data-block={block}
      data-core={isCoreBlock(block)}
      data-over={over !== null}
      aria-labelledby={id}
    >
      <div className={styles.head}>
        <h2 id={id}>{blocks[block]}</h2>
        <ActionIcon
          ref={addButton}
          data-add
          size={24}
          variant="subtle"
          color="gray"
          c="dimmed"
          aria-label={words.addTo(blocks[block])}
          title={words.add}
          onClick={() => setAdding(1)}
        >
          <IconPlus size={15} aria-hidden />
        </ActionIcon>
      </div>
      <ul className={styles.notes}>
        {notes.map(note => (
          <Fragment key={note.id}>
            {over !== null && before === note.id ? <li className={styles.slot} aria-hidden /> : null}
            <NoteCard note={note} />
          </Fragment>
        ))}
        {over !== null && before === undefined ? <li className={styles.slot} aria-hidden /> : null}
        {adding > 0 ? (
          <li className={noteStyles.note} key={`new${adding}`}>
            <NoteField
              label={words.newNote(blocks[block])}
              placeholder={words.newPlaceholder}
              onDone={done}
              onCancel={() => {
                setAdding(0)
                addButton.current?.focus()
              }}
            />
          </li>
        ) : null}
      </ul>
    </section>
  )
}
