import { createContext, useContext } from 'react'
import type { BoardActions } from './board-actions.ts'
import { type BoardStore, type BoardUi, useBoardUi } from './board-store.ts'
import type { ZoomTools } from './zoom.ts'

/** What blocks and notes work with; it stays the same object for as long as the board stands. */
type BoardTools = {
  readonly actions: BoardActions
  readonly store: BoardStore
  readonly zoom: ZoomTools
}

export const BoardContext = createContext<BoardTools | null>(null)

export const useBoard = (): BoardTools => {
  const board = useContext(BoardContext)
  if (!board) throw new Error('a note outside of a board')
  return board
}

export const useUi = <T>(choose: (ui: BoardUi) => T): T => useBoardUi(useBoard().store, choose)
