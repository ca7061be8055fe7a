import type { BoardActions } from './board-actions.ts'
import type { BoardStore } from './board-store.ts'
import styles from './drag.module.css'
import { followPointer } from './gesture.ts'
import { type Box, type MeasuredBlock, measured, noteAt, notesIn, type Target, targetAt } from './measured.ts'

const drawn = (className: string | undefined): HTMLElement => {
  const element = document.createElement('div')
  element.className = className ?? ''
  element.setAttribute('aria-hidden', 'true')
  document.body.append(element)
  return element
}

const place = (element: HTMLElement, box: Box) => {
  element.style.transform = `translate(${box.left}px, ${box.top}px)`
  element.style.width = `${box.right - box.left}px`
  element.style.height = `${box.bottom - box.top}px`
}

const GHOST_WIDTH = 250

/** The boxes of the board, read anew only when they may have moved: the page scrolled, or somebody did something. */
const remeasured = (root: HTMLElement, actions: BoardActions) => {
  let canvas = actions.canvas()
  let blocks = measured(root)
  return (scrolled: boolean): readonly MeasuredBlock[] => {
    if (scrolled || canvas !== actions.canvas()) blocks = measured(root)
    canvas = actions.canvas()
    return blocks
  }
}

/** Carries notes to another place. */
export const dragNotes = (
  press: PointerEvent,
  root: HTMLElement,
  { actions, store }: { actions: BoardActions; store: BoardStore },
  held: string,
) => {
  const ids = actions.chosenOr(held)
  const dragged = new Set(ids)
  let blocks: ReturnType<typeof remeasured> = () => []
  let ghost: HTMLElement | undefined
  let slot: HTMLElement | undefined
  let over: Element | null = null
  let target: Target | null = null
  const mark = (next: Element | null) => {
    if (next === over) return
    over?.removeAttribute('data-over')
    next?.setAttribute('data-over', 'true')
    over = next
  }
  followPointer(press, {
    begin: () => {
      ghost = drawn(styles.ghost)
      ghost.textContent = actions.note(held)?.text ?? ''
      if (ids.length > 1) ghost.dataset.count = String(ids.length)
      slot = drawn(styles.slot)
      blocks = remeasured(root, actions)
      store.set({ dragged })
    },
    frame: (x, y, scrolled) => {
      target = targetAt(blocks(scrolled), dragged, x, y)
      const left = Math.min(x + 8, window.innerWidth - GHOST_WIDTH)
      if (ghost) ghost.style.transform = `translate(${left}px, ${y + 8}px)`
      if (slot) slot.hidden = target === null
      if (slot && target) place(slot, target.line)
      mark(target && root.querySelector(`[data-block="${target.place.block}"]`))
    },
    drop: (x, y) => {
      const at = targetAt(measured(root), dragged, x, y)
      if (at) actions.drop(ids, at.place)
    },
    end: () => {
      ghost?.remove()
      slot?.remove()
      mark(null)
      store.set({ dragged: new Set() })
    },
  })
}

/** Chooses the notes that a rectangle drawn on empty ground touches. */
export const lasso = (
  press: PointerEvent,
  root: HTMLElement,
  { actions, store }: { actions: BoardActions; store: BoardStore },
) => {
  const before = press.ctrlKey || press.metaKey || press.shiftKey ? [...store.get().selection.chosen] : []
  let blocks: ReturnType<typeof remeasured> = () => []
  let frame: HTMLElement | undefined
  // The corner stays where it was put on the page, also when the page scrolls along.
  const corner = { x: press.clientX + window.scrollX, y: press.clientY + window.scrollY }
  const box = (x: number, y: number): Box => {
    const [fromX, fromY] = [corner.x - window.scrollX, corner.y - window.scrollY]
    return {
      left: Math.min(fromX, x),
      right: Math.max(fromX, x),
      top: Math.min(fromY, y),
      bottom: Math.max(fromY, y),
    }
  }
  let last = ''
  const choose = (x: number, y: number, scrolled = false) => {
    const ids = [...new Set([...before, ...notesIn(blocks(scrolled), box(x, y))])]
    const key = ids.join(' ')
    if (key !== last) actions.choose(ids)
    last = key
  }
  followPointer(press, {
    begin: () => {
      frame = drawn(styles.lasso)
      blocks = remeasured(root, actions)
    },
    frame: (x, y, scrolled) => {
      if (frame) place(frame, box(x, y))
      choose(x, y, scrolled)
    },
    drop: (x, y) => choose(x, y),
    end: () => frame?.remove(),
  })
}

const centre = ({ left, right, top, bottom }: Box): { x: number; y: number } => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
})

/** Draws a link from a note's handle to the note on which the pointer is let go. */
export const dragLink = (
  press: PointerEvent,
  root: HTMLElement,
  { actions, store }: { actions: BoardActions; store: BoardStore },
  from: string,
) => {
  const ids = actions.chosenOr(from)
  let line: HTMLElement | undefined
  let blocks: ReturnType<typeof remeasured> = () => []
  const source = (): { x: number; y: number } => {
    const element = actions.focus.element(from)
    return element ? centre(element.getBoundingClientRect()) : { x: press.clientX, y: press.clientY }
  }
  followPointer(press, {
    begin: () => {
      line = drawn(styles.line)
      blocks = remeasured(root, actions)
    },
    frame: (x, y, scrolled) => {
      const at = source()
      const [dx, dy] = [x - at.x, y - at.y]
      if (line) {
        line.style.width = `${Math.hypot(dx, dy)}px`
        line.style.transform = `translate(${at.x}px, ${at.y}px) rotate(${Math.atan2(dy, dx)}rad)`
      }
      const to = noteAt(blocks(scrolled), x, y)
      if (store.get().hit !== to) store.set({ hit: to })
    },
    drop: (x, y) => {
      const to = noteAt(measured(root), x, y)
      if (to) actions.link(ids, to)
    },
    end: () => {
      line?.remove()
      store.set({ hit: null })
    },
  })
}
