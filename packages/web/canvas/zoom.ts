import type { BoardStore } from './board-store.ts'

const LEAST = 0.25
const MOST = 3

/** Two places of precision: a hundredth more or less nobody sees, and 100 % is met again. */
const within = (zoom: number): number => Math.round(Math.min(MOST, Math.max(LEAST, zoom)) * 100) / 100

/** The room that the frame of the page and the board's own tools take above a board that is shown whole. */
const ABOVE_PX = 110

/**
 * Zoom by the CSS property of that name: texts stay sharp, boxes are reported in the window's own pixels (so drags need
 * no arithmetic), and a board that is zoomed out has more room in each block instead of empty ground beside it.
 */
export const zoomTools = (store: BoardStore, area: () => HTMLElement | null) => {
  const apply = (zoom: number): void => {
    const board = area()?.firstElementChild
    if (!(board instanceof HTMLElement)) return
    board.style.setProperty('zoom', String(zoom))
    board.style.width = zoom > 1 ? `${zoom * 100}%` : ''
  }
  /** Sets the zoom so that what lies at a point of the window stays there. */
  const to = (wanted: number, at?: { x: number; y: number }): void => {
    const zoom = within(wanted)
    const around = area()
    const board = around?.firstElementChild
    if (!around || !board || zoom === store.get().zoom) return
    const before = board.getBoundingClientRect()
    const point = at ?? { x: window.innerWidth / 2, y: window.innerHeight / 2 }
    const [right, down] = [
      (point.x - before.left) / before.width,
      (point.y - before.top) / Math.max(1, before.height),
    ]
    apply(zoom)
    const after = board.getBoundingClientRect()
    around.scrollLeft += after.left + right * after.width - point.x
    if (at) window.scrollBy(0, after.top + Math.min(1, Math.max(0, down)) * after.height - point.y)
    store.set({ zoom })
  }
  return {
    to,
    by: (factor: number, at?: { x: number; y: number }): void => to(store.get().zoom * factor, at),
    /** The largest zoom at which the whole board is seen at once. */
    fit: (): void => {
      const board = area()?.firstElementChild
      if (!board) return
      const room = window.innerHeight - ABOVE_PX
      let [low, high] = [LEAST, 1]
      for (let step = 0; step < 6; step += 1) {
        const middle = (low + high) / 2
        apply(middle)
        if (board.getBoundingClientRect().height <= room) low = middle
        else high = middle
      }
      apply(1)
      const zoom = board.getBoundingClientRect().height <= room ? 1 : within(low)
      apply(zoom)
      store.set({ zoom })
      window.scrollBy(0, (area()?.getBoundingClientRect().top ?? 0) - ABOVE_PX + 20)
    },
  }
}
export type ZoomTools = ReturnType<typeof zoomTools>

const between = ([a, b]: readonly Touch[]) =>
  a && b
    ? {
        distance: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
        middle: { x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2 },
      }
    : null

/** Ctrl and wheel, the trackpad's pinch (which browsers report as that), and two fingers. */
export const listenForZoom = (area: HTMLElement, zoom: ZoomTools, store: BoardStore): (() => void) => {
  const stop = new AbortController()
  const { signal } = stop
  area.addEventListener(
    'wheel',
    event => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      zoom.by(Math.exp(-event.deltaY / 300), { x: event.clientX, y: event.clientY })
    },
    { signal, passive: false },
  )
  let from = { distance: 0, zoom: 1 }
  area.addEventListener(
    'touchstart',
    event => {
      const two = event.touches.length === 2 ? between([...event.touches]) : null
      from = { distance: two?.distance ?? 0, zoom: store.get().zoom }
    },
    { signal, passive: true },
  )
  // Not passive: otherwise the browser enlarges the whole page, tools and all.
  area.addEventListener(
    'touchmove',
    event => {
      const two = event.touches.length === 2 ? between([...event.touches]) : null
      if (!two || from.distance === 0) return
      event.preventDefault()
      zoom.to((from.zoom * two.distance) / from.distance, two.middle)
    },
    { signal, passive: false },
  )
  return () => stop.abort()
}
