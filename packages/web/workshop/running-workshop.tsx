import type { WorkshopNow } from '@leinwand/contract'
import { useEffect, useState } from 'react'
import { Board } from '../canvas/board.tsx'
import { useCanvas } from '../canvas/use-canvas.ts'
import { useWords } from '../language/language.ts'
import { showSentence } from '../shell/notices.ts'
import { Sheet } from '../shell/sheet.tsx'
import { AgendaChange } from './agenda-change.tsx'
import { FacilitatorBar } from './facilitator-bar.tsx'
import { Stage } from './stage.tsx'
import type { useWorkshop } from './use-workshop.ts'
import { workshopWords } from './words.ts'
import styles from './workshop.module.css'

type Props = {
  project: string
  variant: string
  now: WorkshopNow
  workshop: ReturnType<typeof useWorkshop>
}

/** A workshop as a member leads it or takes part, with the canvas it is about. */
export const RunningWorkshop = ({ project, variant, now, workshop }: Props) => {
  const words = useWords(workshopWords)
  const { canvas, act, loaded, refused } = useCanvas(project, variant)
  const [editing, setEditing] = useState(false)
  const { view } = now
  useEffect(() => {
    if (refused) showSentence(refused.sentence)
  }, [refused])
  const steer = view.leading ? (
    <FacilitatorBar view={view} act={workshop.act} busy={workshop.busy} editAgenda={() => setEditing(true)} />
  ) : null
  return (
    <>
      {editing && view.leading ? (
        <AgendaChange view={view} act={workshop.act} close={() => setEditing(false)} />
      ) : (
        <Stage
          now={now}
          ahead={Date.parse(now.now) - workshop.read.dataUpdatedAt}
          act={workshop.act}
          canvas={canvas}
          steer={steer}
        />
      )}
      {loaded ? (
        <div className={styles.part}>
          <Sheet title={words.canvas} plain>
            <Board
              undoKey={`${project}/${variant}`}
              canvas={canvas}
              act={act}
              readOnly={view.locked && !view.leading}
            />
          </Sheet>
        </div>
      ) : null}
    </>
  )
}
