import type { CanvasAct, CanvasState } from '@leinwand/method'
import { did, EMPTY_STACK, redo, type TakenBack, type UndoStack, undo } from './undo-stack.ts'

/** Kept for as long as the page is, so that one can go to the numbers and back before taking something back. */
const kept = new Map<string, ReturnType<typeof undoKeeper>>()

type Canvas = { current: () => CanvasState; act: (acts: readonly CanvasAct[]) => void }

const undoKeeper = () => {
  let stack: UndoStack = EMPTY_STACK
  const listeners = new Set<() => void>()
  const set = (next: UndoStack): void => {
    stack = next
    for (const listener of listeners) listener()
  }
  const turn = (result: (TakenBack & { stack: UndoStack }) | undefined, canvas: Canvas) => {
    if (!result) return undefined
    set(result.stack)
    if (result.act) canvas.act([result.act])
    return result
  }
  return {
    current: () => stack,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    /** Remembers an own act, which is about to be done, and names it. */
    remember: (before: CanvasState, act: CanvasAct): string => {
      const id = crypto.randomUUID()
      set(did(stack, id, before, act))
      return id
    },
    undo: (canvas: Canvas, id?: string) => turn(undo(stack, canvas.current(), id), canvas),
    redo: (canvas: Canvas) => turn(redo(stack, canvas.current()), canvas),
  }
}
export type UndoKeeper = ReturnType<typeof undoKeeper>

/** The own acts on one canvas that can be taken back. */
export const undoKeeperOf = (canvas: string): UndoKeeper => {
  const known = kept.get(canvas) ?? undoKeeper()
  kept.set(canvas, known)
  return known
}
