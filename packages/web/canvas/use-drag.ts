import type { Note } from '@leinwand/method'
import { Block } from '@leinwand/method'
import { type PointerEvent as ReactPointerEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Place } from './place.ts'

/** A shaky click is no drag. */
const THRESHOLD_PX = 6
/** So close to the window's edge the page scrolls along. */
const EDGE_PX = 56

type Held = { note: Note; x: number; y: number; pointer: number }
export type Drag = {
  readonly note: Note
  readonly x: number
  readonly y: number
  readonly over: Place | null
}

const comesBefore = (box: DOMRect, list: DOMRect, x: number, y: number): boolean => {
  if (box.width > list.width * 0.7) return y > box.top + box.height / 2
  return y > box.bottom || (y > box.top && x > box.left + box.width / 2)
}

const placeUnder = (x: number, y: number, dragged: string): Place | null => {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-block]')
  const block = Block.safeParse(element?.dataset.block)
  if (!element || !block.success) return null
  const notes = [...element.querySelectorAll<HTMLElement>('[data-note]')].filter(
    each => each.dataset.note !== dragged,
  )
  const list = element.getBoundingClientRect()
  const index = notes.filter(each => comesBefore(each.getBoundingClientRect(), list, x, y)).length
  return { block: block.data, index }
}

/** Moving notes with mouse, finger or pen: pointer events for all three. Escape lets the note go where it was. */
export const useDrag = (drop: (note: Note, place: Place) => void) => {
  const held = useRef<Held | null>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const dropped = useEffectEvent(drop)

  useEffect(() => {
    const end = () => {
      held.current = null
      setDrag(null)
    }
    const move = (event: PointerEvent) => {
      const from = held.current
      if (!from || event.pointerId !== from.pointer) return
      const { clientX: x, clientY: y } = event
      setDrag(before => {
        if (!before && Math.hypot(x - from.x, y - from.y) < THRESHOLD_PX) return null
        return { note: from.note, x, y, over: placeUnder(x, y, from.note.id) }
      })
      if (y < EDGE_PX) window.scrollBy(0, -10)
      else if (y > window.innerHeight - EDGE_PX) window.scrollBy(0, 10)
    }
    const up = (event: PointerEvent) => {
      const from = held.current
      if (!from || event.pointerId !== from.pointer) return
      const far = Math.hypot(event.clientX - from.x, event.clientY - from.y) >= THRESHOLD_PX
      if (far) {
        // The click that follows a drag would open the note for editing.
        window.addEventListener('click', swallow, { capture: true, once: true })
        setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
        const place = placeUnder(event.clientX, event.clientY, from.note.id)
        if (place) dropped(from.note, place)
      }
      end()
    }
    const swallow = (event: MouseEvent) => {
      event.preventDefault()
      event.stopPropagation()
    }
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && held.current) end()
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', end)
    window.addEventListener('keydown', key)
    return () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', end)
      window.removeEventListener('keydown', key)
    }
  }, [])

  const start = (event: ReactPointerEvent, note: Note): void => {
    if (event.button !== 0) return
    held.current = { note, x: event.clientX, y: event.clientY, pointer: event.pointerId }
  }
  return { drag, start }
}
