import type { Note } from '@leinwand/method'
import { memo } from 'react'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { useBoard, useUi } from './board-context.ts'
import type { BoardUi } from './board-store.ts'
import { boardWords } from './board-words.ts'
import styles from './note-card.module.css'
import { NoteField } from './note-field.tsx'
import { canvasWords } from './words.ts'

export const KEYS_ID = 'note-keys'

type Props = {
  note: Note
  /** The small line under the text. */
  under: string | null
  /** How that stands which the note is bound to. */
  runs: 'running' | 'stale' | 'failed' | 'idle' | undefined
  /** Who else edits the note. */
  editor: string | undefined
  /** Whether Tab comes here; within a block the arrows lead on. */
  tabbable: boolean
  readOnly: boolean
}

const Chips = ({ cycle }: { cycle: Note['cycle'] }) => {
  const { elements } = useWords(glossary)
  return (
    <ul className={styles.chips}>
      {cycle.map(element => (
        <li key={element} className={styles.chip}>
          {elements[element]}
        </li>
      ))}
    </ul>
  )
}

const Tools = ({ note, tabbable, readOnly }: Pick<Props, 'note' | 'tabbable' | 'readOnly'>) => {
  const words = useWords(canvasWords)
  const more = useWords(boardWords)
  return (
    <span className={styles.tools}>
      {readOnly ? null : (
        <span className={styles.linkHandle} data-link-handle title={more.dragLink} aria-hidden />
      )}
      <button
        type="button"
        className={styles.more}
        data-details
        tabIndex={tabbable ? 0 : -1}
        aria-label={words.details(note.text)}
      />
      {readOnly ? null : <span className={styles.handle} data-drag-handle aria-hidden />}
    </span>
  )
}

const Reading = ({ note, under, runs, editor, tabbable, readOnly, chosen }: Props & { chosen: boolean }) => {
  const words = useWords(canvasWords)
  const { statuses } = useWords(glossary)
  return (
    <>
      <button
        type="button"
        className={styles.text}
        data-text
        tabIndex={tabbable ? 0 : -1}
        aria-label={readOnly ? words.details(note.text) : words.edit(note.text)}
        aria-pressed={chosen}
        aria-describedby={KEYS_ID}
      >
        {note.text}
      </button>
      {note.cycle.length > 0 ? <Chips cycle={note.cycle} /> : null}
      {note.status === 'existing' ? null : (
        <span className={styles.status} data-status={note.status}>
          {statuses[note.status]}
        </span>
      )}
      {under ? <small className={styles.under}>{under}</small> : null}
      {note.owner ? <small className={styles.owner}>{note.owner}</small> : null}
      {editor ? <small className={styles.editor}>{words.beingEdited(editor)}</small> : null}
      {runs ? (
        <span
          className={styles.dot}
          data-state={runs}
          role="img"
          aria-label={words.noteStates[runs]}
          title={words.noteStates[runs]}
        />
      ) : null}
      <Tools note={note} tabbable={tabbable} readOnly={readOnly} />
    </>
  )
}

const Editing = ({ note }: { note: Note }) => {
  const words = useWords(canvasWords)
  const { actions } = useBoard()
  return (
    <NoteField
      label={words.editing}
      start={note.text}
      onDone={text => actions.endEditing(note.id, text)}
      onCancel={() => actions.endEditing(note.id, null)}
    />
  )
}

/** How a note stands on the board, as one value: five subscriptions a note would be 2,500 on a full board. */
const standing = ({ editing, selection, dragged, hit, hits, marked }: BoardUi, id: string): string => {
  const sought = hits ?? marked
  const found = sought === null ? 'any' : sought.has(id) ? 'hit' : 'no'
  return [editing === id, selection.chosen.has(id), dragged.has(id), hit === id, found].join(' ')
}

/**
 * One note. It only shows: all handling stands once, on the board. Drawn anew only where its own note or its own part
 * of what is before the person changes, so that one of 500 does not cost 500.
 */
export const NoteCard = memo((props: Props) => {
  const { note } = props
  const { linkCount } = useWords(boardWords)
  const [editing, chosen, dragged, shown, found] = useUi(ui => standing(ui, note.id)).split(' ')
  return (
    <li
      className={styles.note}
      data-note={note.id}
      data-offering={note.offering}
      data-status={note.status}
      data-colour={note.colour}
      data-chosen={chosen}
      data-dragged={dragged}
      data-found={found}
      data-shown={shown}
    >
      {editing === 'true' ? <Editing note={note} /> : <Reading {...props} chosen={chosen === 'true'} />}
      {note.links.length > 0 && editing === 'false' ? (
        <span className={styles.links} title={linkCount(note.links.length)} aria-hidden>
          {note.links.length}
        </span>
      ) : null}
    </li>
  )
})
