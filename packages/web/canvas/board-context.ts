import type { Overview, Project } from '@leinwand/contract'
import type { Block, CanvasAct, CanvasState, Note } from '@leinwand/method'
import { createContext, type PointerEvent, type RefObject, useContext } from 'react'
import type { Direction, Place } from './place.ts'

/** What every block and note of the board works with. */
export type Board = {
  readonly project: Project
  readonly overview: Overview | undefined
  readonly canvas: CanvasState
  readonly act: (acts: readonly CanvasAct[]) => void
  readonly add: (block: Block, text: string) => void
  readonly moveBy: (note: Note, direction: Direction) => void
  readonly remove: (note: Note) => void
  readonly open: (note: Note) => void
  readonly editing: (note: string | null) => void
  readonly editors: ReadonlyMap<string, string>
  readonly startDrag: (event: PointerEvent, note: Note) => void
  readonly dragged: { readonly note: string; readonly over: Place | null } | null
  /** The note that takes the focus once it stands at its new place. */
  readonly focusNext: RefObject<string | null>
}

export const BoardContext = createContext<Board | null>(null)

export const useBoard = (): Board => {
  const board = useContext(BoardContext)
  if (!board) throw new Error('a note outside of a board')
  return board
}
