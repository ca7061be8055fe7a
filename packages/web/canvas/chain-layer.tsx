import type { Project } from '@leinwand/contract'
import type { CanvasState, Verdict } from '@leinwand/method'
import { type RefObject, useEffect } from 'react'
import { useWords } from '../language/language.ts'
import { GradeMark } from '../shell/grade.tsx'
import { useBoard, useUi } from './board-context.ts'
import { chainPicture, type Knot, markedNotes } from './chain-picture.ts'
import styles from './layer.module.css'
import { useMeasured } from './use-measured.ts'
import { verdictWords } from './verdict-words.ts'

const KnotCard = ({ knot }: { knot: Knot }) => {
  const words = useWords(verdictWords)
  const { box, kind, name, link } = knot
  const title = { deployment: words.chain.deployment, party: words.chain.party, gap: words.chain.gap }[kind]
  return (
    <div
      className={styles.knot}
      data-kind={kind}
      style={{ left: box.left, top: box.top, width: box.right - box.left, minHeight: box.bottom - box.top }}
    >
      <small>{title}</small>
      {name ? <b>{name}</b> : null}
      {kind !== 'party' && link.grade ? <GradeMark grade={link.grade} stale={link.stale} /> : null}
    </div>
  )
}

/** So far from the right edge a badge still has room. */
const BADGE_PX = 68

type Props = {
  canvas: CanvasState
  verdict: Verdict
  project: Project
  area: RefObject<HTMLElement | null>
}

/** The derivation of the verdict drawn over the board; the list beside it says the same to a screen reader. */
export const ChainLayer = ({ canvas, verdict, project, area }: Props) => {
  const { store } = useBoard()
  const zoom = useUi(ui => ui.zoom)
  const ground = useMeasured(area, true, [canvas, zoom, verdict])
  useEffect(() => {
    store.set({ marked: markedNotes(canvas, verdict) })
    return () => store.set({ marked: null })
  }, [canvas, verdict, store])
  // In one or two columns curves would cross every note; there the marked notes and the list say it.
  if (!ground || ground.width < 760) return null
  const { curves, knots, badges } = chainPicture(canvas, verdict, project, ground.blocks)
  return (
    <div className={styles.chain} aria-hidden="true">
      <svg className={styles.layer} width={ground.width} height={ground.height} aria-hidden="true">
        {curves.map(({ key, path, holds }) => (
          <path key={key} d={path} className={styles.chainLine} data-holds={holds} />
        ))}
      </svg>
      {badges.map(({ key, x, y, grade, stale }) => (
        <span
          key={key}
          className={styles.badge}
          style={{ left: Math.min(x, ground.width - BADGE_PX), top: y }}
        >
          {grade ? <GradeMark grade={grade} stale={stale} /> : '?'}
        </span>
      ))}
      {knots.map(knot => (
        <KnotCard key={knot.key} knot={knot} />
      ))}
    </div>
  )
}
