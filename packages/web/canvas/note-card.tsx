import type { Note } from '@leinwand/method'
import { ActionIcon } from '@mantine/core'
import { IconDots, IconGripVertical } from '@tabler/icons-react'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { useFormat } from '../language/format.ts'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { useBoard } from './board-context.ts'
import styles from './note-card.module.css'
import { NoteField } from './note-field.tsx'
import type { Direction } from './place.ts'
import { underText } from './under-text.ts'
import { canvasWords } from './words.ts'

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

export const KEYS_ID = 'note-keys'

/** One note: click or Enter edits its text in place, the dots open the rest, drag or Alt and arrows move it. */
export const NoteCard = ({ note }: { note: Note }) => {
  const words = useWords(canvasWords)
  const { elements } = useWords(glossary)
  const format = useFormat()
  const board = useBoard()
  const { project, overview, focusNext, dragged } = board
  const [editing, setEditing] = useState(false)
  const text = useRef<HTMLButtonElement>(null)
  const runs = overview?.notes[note.id]
  const under = underText(note, { project, overview, words, format })
  const editor = board.editors.get(note.id)

  // biome-ignore lint/correctness/useExhaustiveDependencies: block and rank are what moving changes
  useEffect(() => {
    if (focusNext.current !== note.id || editing) return
    focusNext.current = null
    text.current?.focus()
  }, [note.block, note.rank, editing, focusNext, note.id])

  const edit = (on: boolean) => {
    setEditing(on)
    board.editing(on ? note.id : null)
    if (!on) focusNext.current = note.id
  }
  const save = (next: string) => {
    edit(false)
    if (next !== '' && next !== note.text) {
      board.act([{ kind: 'note-edited', note: note.id, changes: { text: next } }])
    }
  }
  const key = (event: KeyboardEvent) => {
    if (editing) return
    const direction = event.altKey ? ARROWS[event.key] : undefined
    if (direction) {
      event.preventDefault()
      board.moveBy(note, direction)
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      board.remove(note)
    }
  }
  // A finger on the note scrolls the page; it drags by the handle, a mouse by the whole note.
  const press = (event: PointerEvent) => {
    if (!editing && event.pointerType === 'mouse') board.startDrag(event, note)
  }
  return (
    <li
      className={styles.note}
      data-note={note.id}
      data-offering={note.offering}
      data-status={note.status}
      data-dragged={dragged?.note === note.id}
      onKeyDown={key}
      onPointerDown={press}
    >
      {editing ? (
        <NoteField label={words.editing} start={note.text} onDone={save} onCancel={() => edit(false)} />
      ) : (
        <>
          <button
            ref={text}
            type="button"
            className={styles.text}
            title={words.drag}
            aria-label={words.edit(note.text)}
            aria-describedby={KEYS_ID}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight Delete"
            onClick={() => edit(true)}
          >
            {note.text}
          </button>
          {note.cycle.length > 0 ? (
            <ul className={styles.chips}>
              {note.cycle.map(element => (
                <li key={element} className={styles.chip}>
                  {elements[element]}
                </li>
              ))}
            </ul>
          ) : null}
          {under ? <small className={styles.under}>{under}</small> : null}
          {editor ? <small className={styles.editor}>{words.beingEdited(editor)}</small> : null}
          {runs ? (
            <span
              className={styles.dot}
              data-state={runs.state}
              role="img"
              aria-label={words.noteStates[runs.state]}
              title={words.noteStates[runs.state]}
            />
          ) : null}
          <span className={styles.tools}>
            <ActionIcon
              size={24}
              variant="default"
              aria-label={words.details(note.text)}
              onPointerDown={event => event.stopPropagation()}
              onClick={() => board.open(note)}
            >
              <IconDots size={14} aria-hidden />
            </ActionIcon>
            <span
              className={styles.handle}
              aria-hidden
              onPointerDown={event => {
                event.stopPropagation()
                board.startDrag(event, note)
              }}
            >
              <IconGripVertical size={16} />
            </span>
          </span>
        </>
      )}
    </li>
  )
}
