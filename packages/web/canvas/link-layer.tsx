import { type CanvasState, notesInOrder } from '@leinwand/method'
import { type RefObject, useId } from 'react'
import { useUi } from './board-context.ts'
import { curve } from './curve.ts'
import styles from './layer.module.css'
import type { Box } from './measured.ts'
import { useMeasured } from './use-measured.ts'

type Line = { readonly from: string; readonly to: string }

/** The links to draw: all, or those that lead from or to the chosen notes. */
const linesOf = (canvas: CanvasState, chosen: ReadonlySet<string>, all: boolean): Line[] =>
  notesInOrder(canvas).flatMap(({ id, links }) =>
    links
      .filter(to => Object.hasOwn(canvas.notes, to) && (all || chosen.has(id) || chosen.has(to)))
      .map(to => ({ from: id, to })),
  )

type Props = { canvas: CanvasState; area: RefObject<HTMLElement | null> }

/** Links between notes as curves over the board, drawn on demand: many at once say nothing. */
export const LinkLayer = ({ canvas, area }: Props) => {
  const all = useUi(ui => ui.allLinks)
  const chosen = useUi(ui => ui.selection.chosen)
  const zoom = useUi(ui => ui.zoom)
  const lines = all || chosen.size > 0 ? linesOf(canvas, chosen, all) : []
  const ground = useMeasured(area, lines.length > 0, [canvas, zoom])
  const head = useId()
  if (!ground) return null
  const boxes = new Map<string, Box>(
    ground.blocks.flatMap(({ notes }) => notes.map(({ id, box }) => [id, box] as const)),
  )
  return (
    <svg className={styles.layer} width={ground.width} height={ground.height} aria-hidden="true">
      <defs>
        <marker
          id={head}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto-start-reverse"
        >
          <path d="M0 0L8 4L0 8z" className={styles.head} />
        </marker>
      </defs>
      {lines.map(({ from, to }) => {
        const [start, end] = [boxes.get(from), boxes.get(to)]
        return start && end ? (
          <path
            key={`${from} ${to}`}
            d={curve(start, end)}
            className={styles.link}
            data-chosen={chosen.has(from) || chosen.has(to)}
            markerEnd={`url(#${head})`}
          />
        ) : null
      })}
    </svg>
  )
}
