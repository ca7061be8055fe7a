import type { PreviewStep } from '@leinwand/contract'
import type { Failure } from '@leinwand/recipe'
import { useRef, useState } from 'react'
import { useLanguage, useWords } from '../../language/language.ts'
import { failureSentence } from '../move-breaks.ts'
import { type Entry, stepNumber } from '../recipe-draft.ts'
import { preparationWords } from '../words.ts'
import { dragStep } from './drag-step.ts'
import { StepItem } from './step-item.tsx'
import styles from './step-list.module.css'

type Props = {
  entries: readonly Entry[]
  done: readonly PreviewStep[]
  /** The chosen entry; -1 is the source. */
  chosen: number
  choose: (place: number) => void
  move: (from: number, to: number) => void
  /** What a move would break. */
  breaks: (from: number, to: number) => Failure | null
  remove: (place: number) => void
  duplicate: (place: number) => void
  source: string
  sourceRows: number | undefined
}

type Held = { from: number; to: number; breaks: Failure | null }

/** The steps in their order, each with what it does to the sample. */
export const StepList = (props: Props) => {
  const { entries, done, chosen, choose, move, breaks, source, sourceRows } = props
  const words = useWords(preparationWords)
  const language = useLanguage()
  const list = useRef<HTMLOListElement>(null)
  const [held, setHeld] = useState<Held | null>(null)
  const focus = (place: number) =>
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-step="${place}"] [data-choose]`)?.focus(),
    )
  const key = (event: React.KeyboardEvent, place: number): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const to = place + (by ?? 0)
    if (by !== undefined && to >= (event.altKey ? 0 : -1) && to < entries.length) {
      event.preventDefault()
      if (event.altKey) move(place, to)
      else choose(to)
      focus(to)
    } else if (event.key === 'Delete' && place >= 0) {
      event.preventDefault()
      props.remove(place)
    }
  }
  const press = (event: React.PointerEvent<HTMLElement>, place: number): void => {
    const item = event.currentTarget.closest<HTMLElement>('[data-step]')
    if (!item || event.button !== 0) return
    dragStep(event.nativeEvent, item, {
      over: to => setHeld(to === null ? null : { from: place, to, breaks: breaks(place, to) }),
      drop: to => {
        if (to !== place) move(place, to)
      },
    })
  }
  const lineAt = held === null || held.to === held.from ? -1 : held.to >= held.from ? held.to + 1 : held.to
  return (
    <>
      <ol ref={list} className={styles.list} aria-label={words.steps}>
        <li data-source="">
          <button
            type="button"
            data-choose=""
            className={styles.source}
            aria-current={chosen === -1 ? 'true' : undefined}
            onClick={() => choose(-1)}
            onKeyDown={event => key(event, -1)}
          >
            <span className={styles.name}>{words.sourceStep(source)}</span>
            {sourceRows === undefined ? null : <small>{words.rowsOf(sourceRows)}</small>}
          </button>
        </li>
        {entries.map((entry, place) => (
          <StepItem
            key={entry.key}
            entry={entry}
            place={place}
            done={entry.step === null ? undefined : done[stepNumber(entries, place) - 1]}
            chosen={place === chosen}
            line={
              lineAt === place
                ? 'above'
                : lineAt === place + 1 && place === entries.length - 1
                  ? 'below'
                  : null
            }
            broken={held?.breaks != null}
            onChoose={() => choose(place)}
            onKeyDown={event => key(event, place)}
            onPress={event => press(event, place)}
            onRemove={() => props.remove(place)}
            onDuplicate={() => props.duplicate(place)}
            onMove={by => move(place, place + by)}
            first={place === 0}
            last={place === entries.length - 1}
          />
        ))}
      </ol>
      <div role="status" className={styles.told} data-bad={held?.breaks ? '' : undefined}>
        {held === null
          ? null
          : held.breaks
            ? words.wouldBreak(failureSentence(held.breaks, language))
            : words.wouldHold}
      </div>
    </>
  )
}
