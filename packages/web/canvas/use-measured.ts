import { type RefObject, useLayoutEffect, useState } from 'react'
import { type Box, type MeasuredBlock, measured } from './measured.ts'

type Ground = {
  readonly width: number
  readonly height: number
  readonly blocks: readonly MeasuredBlock[]
}

const relative = (box: Box, to: DOMRect): Box => ({
  left: box.left - to.left,
  right: box.right - to.left,
  top: box.top - to.top,
  bottom: box.bottom - to.top,
})

/**
 * Where blocks and notes lie on the board, measured after each drawing in which `what` changed and whenever the board
 * takes another size; null while nothing is to be drawn over it.
 */
export const useMeasured = (
  area: RefObject<HTMLElement | null>,
  wanted: boolean,
  what: readonly unknown[],
): Ground | null => {
  const [ground, setGround] = useState<Ground | null>(null)
  useLayoutEffect(() => {
    const board = area.current?.firstElementChild
    if (!wanted || !(board instanceof HTMLElement)) {
      setGround(null)
      return
    }
    const measure = () => {
      const to = board.getBoundingClientRect()
      const blocks = measured(board).map(({ block, box, notes }) => ({
        block,
        box: relative(box, to),
        notes: notes.map(({ id, box: note }) => ({ id, box: relative(note, to) })),
      }))
      setGround({ width: to.width, height: to.height, blocks })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(board)
    return () => observer.disconnect()
  }, [area, wanted, ...what])
  return ground
}
