/** A shaky click is no drag. */
const THRESHOLD_PX = 6
/** So close to the window's edge the page scrolls along, so many px a frame at the very edge. */
const EDGE_PX = 56
const SCROLL_PX = 16

type Gesture = {
  /** The pointer has gone further than a shaky click. */
  begin: () => void
  /** Once a frame, with the pointer's place in the window; `scrolled` since the last time. */
  frame: (x: number, y: number, scrolled: boolean) => void
  /** The pointer was let go; not called where Escape or the browser ended the gesture. */
  drop: (x: number, y: number) => void
  /** In any case, where it had begun. */
  end: () => void
}

const swallow = (event: MouseEvent): void => {
  event.preventDefault()
  event.stopPropagation()
}

const edge = (y: number): number => {
  if (y < EDGE_PX) return -SCROLL_PX * Math.min(1, (EDGE_PX - y) / EDGE_PX)
  const below = y - (window.innerHeight - EDGE_PX)
  return below > 0 ? SCROLL_PX * Math.min(1, below / EDGE_PX) : 0
}

/**
 * Follows one pointer from its pressing to its end, mouse, finger or pen alike. All that moves is drawn by hand once a
 * frame: React would draw the board anew at every movement.
 */
export const followPointer = (press: PointerEvent, gesture: Gesture): void => {
  let [x, y] = [press.clientX, press.clientY]
  let begun = false
  let scrolled = false
  let frame = 0
  const draw = (): void => {
    const by = edge(y)
    if (by !== 0) window.scrollBy(0, by)
    gesture.frame(x, y, scrolled)
    scrolled = false
    frame = by === 0 ? 0 : requestAnimationFrame(draw)
  }
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== press.pointerId) return
    x = event.clientX
    y = event.clientY
    if (!begun && Math.hypot(x - press.clientX, y - press.clientY) < THRESHOLD_PX) return
    if (!begun) {
      begun = true
      document.documentElement.style.userSelect = 'none'
      gesture.begin()
    }
    if (frame === 0) frame = requestAnimationFrame(draw)
  }
  const stop = new AbortController()
  const end = (): void => {
    stop.abort()
    cancelAnimationFrame(frame)
    document.documentElement.style.userSelect = ''
    if (begun) gesture.end()
  }
  const up = (event: PointerEvent): void => {
    if (event.pointerId !== press.pointerId) return
    if (begun) {
      // The click that follows a drag would choose or open the note.
      window.addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
      gesture.drop(event.clientX, event.clientY)
    }
    end()
  }
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !begun) return
    event.preventDefault()
    event.stopPropagation()
    end()
  }
  const { signal } = stop
  window.addEventListener('pointermove', move, { signal })
  window.addEventListener('pointerup', up, { signal })
  window.addEventListener('pointercancel', end, { signal })
  window.addEventListener('keydown', key, { signal, capture: true })
  window.addEventListener(
    'scroll',
    () => {
      scrolled = true
      if (begun && frame === 0) frame = requestAnimationFrame(draw)
    },
    { signal, capture: true, passive: true },
  )
}
