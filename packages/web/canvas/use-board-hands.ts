import { useEffect } from 'react'
import type { BoardActions } from './board-actions.ts'
import { blockOf, boardKey, isField, noteOf } from './board-keys.ts'
import type { BoardStore } from './board-store.ts'
import { NOTES_TYPE } from './clipboard.ts'
import { dragLink, dragNotes, lasso } from './drag.ts'
import type { ZoomTools } from './zoom.ts'

/** So long a finger rests on a note before that chooses it. */
const LONG_PRESS_MS = 450
const STILL_PX = 10

type Hands = { root: HTMLElement; actions: BoardActions; store: BoardStore; zoom: ZoomTools }

const longPress = (press: PointerEvent, id: string, { actions }: Hands) => {
  const stop = new AbortController()
  const { signal } = stop
  const timer = setTimeout(() => {
    stop.abort()
    navigator.vibrate?.(10)
    actions.toggle(id)
    // Letting go afterwards would be a tap, which chooses this note alone.
    const swallow = (event: MouseEvent) => event.stopPropagation()
    window.addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 1_000)
  }, LONG_PRESS_MS)
  const end = () => {
    clearTimeout(timer)
    stop.abort()
  }
  const move = (event: PointerEvent) => {
    if (Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) > STILL_PX) end()
  }
  window.addEventListener('pointermove', move, { signal })
  window.addEventListener('pointerup', end, { signal })
  window.addEventListener('pointercancel', end, { signal })
}

const pressed = (event: PointerEvent, hands: Hands) => {
  const { root, actions, store } = hands
  const target = event.target
  if (event.button !== 0 || !(target instanceof Element) || isField(target)) return
  const note = noteOf(target)
  if (note === null) {
    // A finger on empty ground scrolls the page.
    if (event.pointerType === 'mouse' && target.closest('[data-block]') && !target.closest('button, a')) {
      lasso(event, root, { actions, store })
    }
    return
  }
  if (actions.readOnly()) return
  if (target.closest('[data-link-handle]')) return dragLink(event, root, { actions, store }, note)
  if (target.closest('[data-details]')) return
  if (event.pointerType === 'mouse' || target.closest('[data-drag-handle]')) {
    return dragNotes(event, root, { actions, store }, note)
  }
  longPress(event, note, hands)
}

const clickedNote = (event: MouseEvent, id: string, { actions, store }: Hands) => {
  const { linking, selection } = store.get()
  const target = event.target as Element
  if (target.closest('[data-details]')) return actions.open(id)
  if (linking) return actions.link(linking, id)
  if (event.ctrlKey || event.metaKey) return actions.toggle(id)
  if (event.shiftKey) return actions.extendTo(id)
  // The first click chooses the note, the next one writes in it; a note that is only read opens. A screen reader presses
  // a button by a click that no pointer made (detail 0), and means the button.
  const alone = selection.chosen.size === 1 && selection.chosen.has(id)
  if (alone || actions.readOnly() || event.detail === 0) return actions.startEditing(id)
  actions.selectOnly(id)
  actions.focus.note(id)
}

const clicked = (event: MouseEvent, hands: Hands) => {
  if (!(event.target instanceof Element) || isField(event.target)) return
  const note = noteOf(event.target)
  if (note !== null) return clickedNote(event, note, hands)
  if (event.target.closest('[data-block]') && !event.target.closest('button, a')) hands.actions.clear()
}

/** Twice on a note writes in it, twice on empty ground writes a new one there. */
const doubleClicked = (event: MouseEvent, { actions }: Hands) => {
  const note = noteOf(event.target)
  if (note !== null && !isField(event.target)) actions.startEditing(note)
  else if (event.target instanceof Element && !event.target.closest('button, a, [data-note]')) {
    const block = blockOf(event.target)
    if (block && !actions.readOnly()) actions.write(block)
  }
}

const copied = (event: ClipboardEvent, cut: boolean, { actions }: Hands) => {
  const ids = actions.chosenOr(noteOf(document.activeElement))
  if (ids.length === 0 || !event.clipboardData) return
  // A text that is marked on the page is what one means to copy.
  if (!cut && (document.getSelection()?.toString() ?? '') !== '') return
  event.preventDefault()
  actions.copy(ids, event.clipboardData)
  if (cut) actions.remove(ids)
}

/** Mouse, finger, keys and clipboard of a board, each heard once for all its notes. */
export const useBoardHands = (hands: Omit<Hands, 'root'>) => {
  const { actions, store, zoom } = hands
  useEffect(() => {
    const root = actions.focus.root()
    if (!root) return
    const all = { root, actions, store, zoom }
    const stop = new AbortController()
    const { signal } = stop
    const here = (): boolean => {
      const active = document.activeElement
      return active === null || active === document.body || root.contains(active)
    }
    root.addEventListener('pointerdown', event => pressed(event, all), { signal })
    root.addEventListener('click', event => clicked(event, all), { signal })
    root.addEventListener('dblclick', event => doubleClicked(event, all), { signal })
    root.addEventListener(
      'focusin',
      event => {
        const [note, block] = [noteOf(event.target), blockOf(event.target)]
        if (block && note) actions.rest(block, note)
        else if (block) actions.restIn(block)
      },
      { signal },
    )
    document.addEventListener(
      'keydown',
      event => {
        if (!here() || event.defaultPrevented || !boardKey(event, all)) return
        event.preventDefault()
      },
      { signal },
    )
    // A button reports Space when it is let go: then the note would be chosen and written in.
    root.addEventListener(
      'keyup',
      event => {
        if (event.key === ' ' && event.target instanceof Element && event.target.matches('[data-text]')) {
          event.preventDefault()
        }
      },
      { signal },
    )
    for (const kind of ['copy', 'cut'] as const) {
      document.addEventListener(
        kind,
        event => {
          if (here() && !isField(document.activeElement)) copied(event, kind === 'cut', all)
        },
        { signal },
      )
    }
    document.addEventListener(
      'paste',
      event => {
        if (!here() || isField(document.activeElement) || !event.clipboardData || actions.readOnly()) return
        event.preventDefault()
        const { clipboardData } = event
        actions.paste(
          actions.lastBlock(),
          clipboardData.getData(NOTES_TYPE),
          clipboardData.getData('text/plain'),
        )
      },
      { signal },
    )
    return () => stop.abort()
  }, [actions, store, zoom])
}
