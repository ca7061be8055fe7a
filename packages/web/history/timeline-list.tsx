import { Button, Group, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Avatar } from '../shell/avatar.tsx'
import styles from './history.module.css'
import { byDay, type Entry } from './timeline.ts'
import { historyWords } from './words.ts'

/** So many entries stand in the page at once; thousands would make every click wait. */
const PAGE = 120

type Props = {
  /** Newest first. */
  entries: readonly Entry[]
  /** The step whose canvas is shown. */
  step: number
  onStep: (step: number) => void
  /** Where the variant left another one: after which act, and which one it was. */
  branched?: { readonly seq: number; readonly from: string } | undefined
}

const pageOf = (entries: readonly Entry[], step: number): number => {
  const place = entries.findIndex(entry => entry.step <= step)
  return Math.floor((place === -1 ? Math.max(entries.length - 1, 0) : place) / PAGE)
}

/** The acts by day and author. It follows the moment that is shown, and can be leafed through by itself. */
export const TimelineList = ({ entries, step, onStep, branched }: Props) => {
  const words = useWords(historyWords)
  const format = useFormat()
  const [leafed, setLeafed] = useState<number | null>(null)
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another moment or filter ends the leafing
  useEffect(() => setLeafed(null), [step, entries])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other entries or another page have other places
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>(`[data-step="${step}"]`)
    if (!current && list.current) list.current.scrollTop = 0
    // Only the list scrolls: `scrollIntoView` would move the whole page under the slider one holds.
    if (!current || !list.current) return
    const { top, bottom } = current.getBoundingClientRect()
    const frame = list.current.getBoundingClientRect()
    if (top < frame.top) list.current.scrollTop -= frame.top - top + 40
    if (bottom > frame.bottom) list.current.scrollTop += bottom - frame.bottom + 40
  }, [step, entries, leafed])

  if (entries.length === 0) return <Text c="dimmed">{words.noneFound}</Text>
  const last = Math.floor((entries.length - 1) / PAGE)
  const page = Math.min(leafed ?? pageOf(entries, step), last)
  const shown = entries.slice(page * PAGE, (page + 1) * PAGE)
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this only names what scrolls */}
      <div
        role="group"
        aria-label={words.timeline}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className={styles.timeline}
        ref={list}
      >
        {byDay(shown, format.date).map(({ day, runs }) => (
          <section key={day}>
            <h3>{day}</h3>
            {runs.map(({ actor, entries: done }) => (
              <div key={done[0]?.step} className={styles.run}>
                <div className={styles.actor}>
                  <Avatar name={actor} />
                  {actor}
                </div>
                <ol reversed start={done[0]?.step}>
                  {done.map(({ told, step: own, words: said }) => (
                    <li key={own}>
                      {told.event.seq === branched?.seq ? (
                        <div className={styles.branched}>{words.branchedHere(branched.from)}</div>
                      ) : null}
                      <button
                        type="button"
                        data-step={own}
                        aria-current={own === step ? 'step' : undefined}
                        onClick={() => onStep(own)}
                      >
                        <time dateTime={told.event.at}>{format.time(told.event.at)}</time>
                        <span>{said}</span>
                      </button>
                    </li>
                  ))}
                </ol>
              </div>
            ))}
          </section>
        ))}
      </div>
      {last > 0 ? (
        <Group justify="space-between" mt={6}>
          <Button
            size="compact-xs"
            variant="default"
            disabled={page === 0}
            onClick={() => setLeafed(page - 1)}
          >
            {words.newer}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={page === last}
            onClick={() => setLeafed(page + 1)}
          >
            {words.older}
          </Button>
        </Group>
      ) : null}
    </>
  )
}
