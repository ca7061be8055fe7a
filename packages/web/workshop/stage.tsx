import type { WorkshopNow } from '@leinwand/contract'
import type { CanvasState, SlotView } from '@leinwand/method'
import { Title, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../language/language.ts'
import { Notice } from '../shell/notice.tsx'
import { Sheet } from '../shell/sheet.tsx'
import { AgendaList } from './agenda-list.tsx'
import { Clock } from './clock.tsx'
import { LogSheet } from './log-sheet.tsx'
import styles from './stage.module.css'
import { Decide, Decisions, SlotResult } from './talk-slot.tsx'
import type { ActInWorkshop } from './use-workshop.ts'
import { VoteSlot } from './vote-slot.tsx'
import { workshopWords } from './words.ts'
import { WriteSlot } from './write-slot.tsx'

type Props = {
  now: WorkshopNow
  /** By how many ms the server's clock is before this one's. */
  ahead: number
  act: ActInWorkshop
  canvas: CanvasState
  /** Whether one may only look. */
  looking?: boolean
  /** What the facilitator steers with; only they have it. */
  steer?: ReactNode
}

/** Whether a slot has something that only those see who take part. */
const hasHidden = ({ kind, progress }: SlotView): boolean =>
  progress === 'open' && (kind === 'write' || kind === 'vote')

type Working = Omit<Props, 'steer' | 'ahead' | 'looking'> & { slot: SlotView }

const SlotWork = ({ slot, now, act, canvas }: Working) => {
  const { leading } = now.view
  return (
    <>
      {slot.kind === 'write' ? <WriteSlot key={slot.id} slot={slot} act={act} leading={leading} /> : null}
      {slot.kind === 'vote' ? <VoteSlot slot={slot} act={act} canvas={canvas} /> : null}
      {slot.kind === 'decide' && leading ? <Decide key={slot.id} slot={slot} act={act} /> : null}
      {slot.kind === 'decide' ? <Decisions view={now.view} act={act} /> : null}
      {slot.kind === 'write' || slot.kind === 'decide' ? null : (
        <SlotResult key={`result-${slot.id}`} slot={slot} act={act} leading={leading} />
      )}
    </>
  )
}

/** A workshop as one takes part in it: where one is, what there is to do now, what was decided, and the log. */
export const Stage = ({ now, ahead, act, canvas, steer, looking = false }: Props) => {
  const words = useWords(workshopWords)
  const { view } = now
  const slot = view.slots.find(({ id }) => id === view.current)
  const locked = view.leading ? words.lockedByYou : words.locked(view.facilitator)
  return (
    <div className={styles.stage}>
      <div className={styles.agenda}>
        <Sheet title={words.agenda} plain>
          <AgendaList slots={view.slots} current={view.current} />
        </Sheet>
      </div>
      <div className={styles.work}>
        {steer ? <div className={styles.steer}>{steer}</div> : null}
        <VisuallyHidden role="status">{slot ? `${words.current}: ${slot.title}` : ''}</VisuallyHidden>
        {view.locked ? <Notice kind="warn">{locked}</Notice> : null}
        {view.phase === 'ended' ? <Notice kind="good">{words.ended}</Notice> : null}
        {view.phase === 'preparing' ? <Notice kind="info">{words.waiting}</Notice> : null}
        {slot ? (
          <section className={styles.slot} aria-labelledby="slot">
            <div className={styles.head}>
              <Title order={2} fz={19} id="slot">
                {slot.title}
              </Title>
              <Clock timer={view.timer} ahead={ahead} />
            </div>
            {looking && hasHidden(slot) ? null : <SlotWork slot={slot} now={now} act={act} canvas={canvas} />}
          </section>
        ) : null}
        {slot?.kind === 'decide' ? null : (
          <Sheet title={words.decisions}>
            <Decisions view={view} act={act} />
          </Sheet>
        )}
        <LogSheet view={view} />
      </div>
    </div>
  )
}
