import type { Block } from '@leinwand/method'
import { useSyncExternalStore } from 'react'
import { NOTHING, type Selection } from './selection.ts'

/** What a person has before them on the board, beside the canvas itself: nobody else sees it. */
export type BoardUi = {
  readonly selection: Selection
  /** Per block the note by which Tab enters it. */
  readonly cursors: Readonly<Partial<Record<Block, string>>>
  readonly editing: string | null
  /** The block in which a new note is written, and how many were written in a row. */
  readonly adding: { readonly block: Block; readonly count: number } | null
  readonly dragged: ReadonlySet<string>
  readonly query: string
  readonly searching: boolean
  /** The notes found, null without a query. */
  readonly hits: ReadonlySet<string> | null
  readonly hit: string | null
  /** The notes that the verdict stands on, while its derivation is shown. */
  readonly marked: ReadonlySet<string> | null
  /** The notes from which a link is being drawn: the next note that is picked is where it leads. */
  readonly linking: readonly string[] | null
  readonly allLinks: boolean
  readonly zoom: number
  readonly said: string
  readonly helping: boolean
}

const START: BoardUi = {
  selection: NOTHING,
  cursors: {},
  editing: null,
  adding: null,
  dragged: new Set(),
  query: '',
  searching: false,
  hits: null,
  hit: null,
  marked: null,
  linking: null,
  allLinks: false,
  zoom: 1,
  said: '',
  helping: false,
}

/** A store outside of React: of 500 notes only those are drawn anew that a change concerns. */
export const boardStore = () => {
  let state = START
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set: (change: Partial<BoardUi>): void => {
      state = { ...state, ...change }
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
export type BoardStore = ReturnType<typeof boardStore>

/** A part of what stands on the board; the choice must give the same value as long as nothing changed in it. */
export const useBoardUi = <T>(store: BoardStore, choose: (ui: BoardUi) => T): T =>
  useSyncExternalStore(store.subscribe, () => choose(store.get()))
