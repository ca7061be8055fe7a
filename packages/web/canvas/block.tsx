import type { Overview, Project } from '@leinwand/contract'
import { type Block as BlockId, isCoreBlock, type Note } from '@leinwand/method'
import { ActionIcon } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo, useId } from 'react'
import { CorePicture } from '../circle/core-picture.tsx'
import { useFormat } from '../language/format.ts'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import styles from './block.module.css'
import { useBoard, useUi } from './board-context.ts'
import noteStyles from './note-card.module.css'
import { NoteCard } from './note-card.tsx'
import { NoteField } from './note-field.tsx'
import { underText } from './under-text.ts'
import { canvasWords } from './words.ts'

type Props = {
  block: BlockId
  notes: readonly Note[]
  project: Project | undefined
  overview: Overview | undefined
  /** Who else edits which note. */
  editors: ReadonlyMap<string, string>
  readOnly: boolean
}

/** After Enter the next new note is at hand: ideas come in bursts. */
const NewNote = ({ block }: { block: BlockId }) => {
  const words = useWords(canvasWords)
  const { blocks } = useWords(glossary)
  const { actions, store } = useBoard()
  const count = useUi(({ adding }) => (adding?.block === block ? adding.count : 0))
  if (count === 0) return null
  const stop = () => store.set({ adding: null })
  return (
    <li className={noteStyles.note} key={count}>
      <NoteField
        label={words.newNote(blocks[block])}
        placeholder={words.newPlaceholder}
        onDone={(text, by) => {
          if (text !== '') actions.add(block, text)
          if (text !== '' && by === 'enter') return actions.write(block)
          stop()
          if (by === 'enter') actions.focus.add(block)
        }}
        onCancel={() => {
          stop()
          actions.focus.add(block)
        }}
        onList={text => {
          stop()
          actions.pasteText(block, text)
        }}
      />
    </li>
  )
}

const sameNotes = (a: readonly Note[], b: readonly Note[]): boolean =>
  a.length === b.length && a.every((note, place) => note === b[place])

/** One of the nine blocks with its notes. */
export const Block = memo(
  ({ block, notes, project, overview, editors, readOnly }: Props) => {
    const words = useWords(canvasWords)
    const { blocks } = useWords(glossary)
    const format = useFormat()
    const { actions } = useBoard()
    const cursor = useUi(({ cursors }) => cursors[block])
    const id = useId()
    const entry = notes.some(note => note.id === cursor) ? cursor : notes[0]?.id
    return (
      <section
        className={styles.block}
        data-block={block}
        data-core={isCoreBlock(block)}
        aria-labelledby={id}
      >
        <div className={styles.head}>
          <h2 id={id}>{blocks[block]}</h2>
          {isCoreBlock(block) ? (
            <CorePicture
              project={project?.id}
              block={blocks[block]}
              applied={notes.filter(({ status }) => status !== 'missing').flatMap(({ cycle }) => cycle)}
            />
          ) : null}
          {readOnly ? null : (
            <ActionIcon
              data-add
              size={24}
              variant="subtle"
              color="gray"
              c="dimmed"
              aria-label={words.addTo(blocks[block])}
              title={words.add}
              onClick={() => actions.write(block)}
            >
              <IconPlus size={15} aria-hidden />
            </ActionIcon>
          )}
        </div>
        <ul className={styles.notes}>
          {notes.map(note => (
            <NoteCard
              key={note.id}
              note={note}
              under={underText(note, { project, overview, words, format })}
              runs={overview?.notes[note.id]?.state}
              editor={editors.get(note.id)}
              tabbable={note.id === entry}
              readOnly={readOnly}
            />
          ))}
          <NewNote block={block} />
        </ul>
      </section>
    )
  },
  (before, after) =>
    sameNotes(before.notes, after.notes) &&
    before.project === after.project &&
    before.overview === after.overview &&
    before.editors === after.editors &&
    before.readOnly === after.readOnly,
)
