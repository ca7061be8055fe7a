import { Block, notesOf } from '@leinwand/method'
import type { BoardActions } from './board-actions.ts'
import type { BoardStore } from './board-store.ts'
import type { Direction } from './place.ts'
import { neighbour } from './selection.ts'
import type { ZoomTools } from './zoom.ts'

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

type Tools = { actions: BoardActions; store: BoardStore; zoom: ZoomTools }

/** Where text is typed, keys belong to the text. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

export const blockOf = (target: EventTarget | null): Block | null => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-block]') : null
  const block = Block.safeParse(element?.dataset.block)
  return block.success ? block.data : null
}

export const noteOf = (target: EventTarget | null): string | null =>
  (target instanceof Element ? target.closest<HTMLElement>('[data-note]')?.dataset.note : null) ?? null

/** Ctrl+A takes the block; pressed again, where the block is chosen already, everything. */
const chooseAll = ({ actions, store }: Tools, block: Block | null): void => {
  const canvas = actions.canvas()
  const all = Object.keys(canvas.notes)
  const own = block === null ? all : notesOf(canvas, block).map(({ id }) => id)
  const { chosen } = store.get().selection
  const taken = own.length === chosen.size && own.every(id => chosen.has(id))
  actions.choose(taken ? all : own)
}

const withControl = (event: KeyboardEvent, tools: Tools): boolean => {
  const { actions, store } = tools
  switch (event.key.toLowerCase()) {
    case 'z':
      if (event.shiftKey) actions.redo()
      else actions.undo()
      return true
    case 'y':
      actions.redo()
      return true
    case 'a':
      chooseAll(tools, blockOf(event.target))
      return true
    case 'd':
      if (actions.chosenOr(noteOf(event.target)).length === 0) return false
      actions.duplicate(actions.chosenOr(noteOf(event.target)))
      return true
    case 'f':
      // A second time the browser's own search opens.
      if (store.get().searching) return false
      store.set({ searching: true })
      return true
    default:
      return false
  }
}

const onNote = (event: KeyboardEvent, note: string, { actions, store }: Tools): boolean => {
  const direction = ARROWS[event.key]
  const { linking } = store.get()
  if (direction && event.altKey) {
    actions.step(actions.chosenOr(note), note, direction)
    return true
  }
  if (direction) {
    const next = neighbour(actions.canvas(), note, direction)
    if (next === null) return true
    if (event.shiftKey) {
      if (store.get().selection.chosen.size === 0) actions.selectOnly(note)
      actions.extendTo(next)
    }
    actions.focus.note(next)
    return true
  }
  switch (event.key) {
    case 'Enter':
    case 'F2':
      if (linking) actions.link(linking, note)
      else if (event.shiftKey) actions.open(note)
      else actions.startEditing(note)
      return true
    case ' ':
      actions.toggle(note)
      return true
    case 'Delete':
    case 'Backspace':
      actions.remove(actions.chosenOr(note))
      return true
    case 'l':
    case 'L':
      if (!actions.readOnly()) store.set({ linking: actions.chosenOr(note) })
      return true
    default:
      return false
  }
}

const plain = (event: KeyboardEvent, { actions, store, zoom }: Tools): boolean => {
  const block = blockOf(event.target)
  switch (event.key) {
    case '/':
      store.set({ searching: true })
      return true
    case '?':
      store.set({ helping: true })
      return true
    case '0':
      zoom.fit()
      return true
    case '+':
      zoom.by(1.2)
      return true
    case '-':
      zoom.by(1 / 1.2)
      return true
    case 'n':
    case 'N':
      if (actions.readOnly()) return false
      store.set({ adding: { block: block ?? 'valuePropositions', count: 1 } })
      return true
    case 'Escape': {
      const { linking, selection } = store.get()
      if (linking === null && selection.chosen.size === 0) return false
      actions.clear()
      return true
    }
    default:
      return false
  }
}

const onButton = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-text]') === null && target.closest('button, a') !== null

/** The keys of the board, while the focus is on it or nowhere. True where the key meant something here. */
export const boardKey = (event: KeyboardEvent, tools: Tools): boolean => {
  if (event.isComposing || isField(event.target)) return false
  if (event.ctrlKey || event.metaKey) return withControl(event, tools)
  const note = noteOf(event.target)
  // The buttons on a note keep Enter and Space for themselves.
  const own = onButton(event.target) && (event.key === 'Enter' || event.key === ' ')
  if (own) return false
  if (note !== null && onNote(event, note, tools)) return true
  return !event.altKey && plain(event, tools)
}
