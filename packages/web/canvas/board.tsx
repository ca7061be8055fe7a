import type { Overview, Project } from '@leinwand/contract'
import {
  BLOCKS,
  type Block as BlockId,
  type CanvasAct,
  type CanvasState,
  type Note,
  newNote,
  notesOf,
  undoOf,
} from '@leinwand/method'
import { VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { useOthers } from '../shell/others.tsx'
import { showUndo } from '../shell/show-undo.tsx'
import { sendLive } from '../wire/socket.ts'
import { Block } from './block.tsx'
import styles from './board.module.css'
import { BoardContext, type Board as BoardValue } from './board-context.ts'
import { KEYS_ID } from './note-card.tsx'
import { NoteDrawer } from './note-drawer.tsx'
import { type Direction, lastRank, neighbourPlace, type Place, rankAt } from './place.ts'
import { useDrag } from './use-drag.ts'
import { canvasWords } from './words.ts'

type Props = {
  project: Project
  overview: Overview | undefined
  canvas: CanvasState
  act: (acts: readonly CanvasAct[]) => void
  /** The note whose details are open; the list of next steps opens notes too. */
  opened: string | null
  setOpened: (note: string | null) => void
}

/** The nine blocks (B1) with all that can be done to the notes on them. */
export const Board = ({ project, overview, canvas, act, opened, setOpened }: Props) => {
  const words = useWords(canvasWords)
  const { blocks } = useWords(glossary)
  const others = useOthers(project.id)
  const focusNext = useRef<string | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const openNote = opened === null ? undefined : canvas.notes[opened]
  const editing = (note: string | null) => void sendLive({ kind: 'editing', project: project.id, note })

  const moveTo = (note: Note, target: Place) => {
    const rank = rankAt(canvas, note, target)
    if (rank === null) return
    act([{ kind: 'note-moved', note: note.id, block: target.block, rank }])
    const count = notesOf(canvas, target.block).length + (target.block === note.block ? 0 : 1)
    setSaid(words.moved(note.text, blocks[target.block], target.index + 1, count))
  }
  const { drag, start } = useDrag(moveTo)

  const remove = (note: Note) => {
    const back = undoOf(canvas, { kind: 'note-deleted', note: note.id })
    act([{ kind: 'note-deleted', note: note.id }])
    setOpened(null)
    place.current?.querySelector<HTMLElement>(`[data-block=${note.block}] [data-add]`)?.focus()
    showUndo({
      message: words.deleted(note.text),
      label: words.undo,
      undo: () => {
        if (!back) return
        focusNext.current = note.id
        act([back])
        setSaid(words.restored(note.text))
      },
    })
  }

  const value: BoardValue = {
    project,
    overview,
    canvas,
    act,
    remove,
    editing,
    focusNext,
    add: (block: BlockId, text: string) => {
      const note = newNote({ id: crypto.randomUUID(), block, rank: lastRank(canvas, block), text })
      act([{ kind: 'note-added', note }])
    },
    moveBy: (note: Note, direction: Direction) => {
      const target = neighbourPlace(canvas, note, direction)
      if (!target) return
      focusNext.current = note.id
      moveTo(note, target)
    },
    open: (note: Note) => {
      setOpened(note.id)
      editing(note.id)
    },
    editors: new Map(others.flatMap(person => (person.note ? [[person.note, person.name]] : []))),
    startDrag: start,
    dragged: drag ? { note: drag.note.id, over: drag.over } : null,
  }

  useEffect(() => {
    document.body.style.userSelect = drag ? 'none' : ''
    return () => {
      document.body.style.userSelect = ''
    }
  }, [drag])

  return (
    <BoardContext value={value}>
      <div className={styles.board} ref={place}>
        <div className={styles.core} aria-hidden>
          <span>{words.core}</span>
        </div>
        {BLOCKS.map(block => (
          <Block key={block} block={block} />
        ))}
      </div>
      {drag ? (
        <div
          className={styles.ghost}
          style={{ left: Math.min(drag.x + 8, window.innerWidth - 250), top: drag.y + 8 }}
          aria-hidden
        >
          {drag.note.text}
        </div>
      ) : null}
      <VisuallyHidden id={KEYS_ID}>{words.keys}</VisuallyHidden>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <NoteDrawer
        note={openNote}
        onClose={() => {
          const note = place.current?.querySelector<HTMLElement>(
            `[data-note="${CSS.escape(opened ?? '')}"] button`,
          )
          setOpened(null)
          // The drawer gives up its hold on the focus only once it has begun to close.
          setTimeout(() => note?.focus(), 0)
          editing(null)
        }}
      />
    </BoardContext>
  )
}
