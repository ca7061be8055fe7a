import type { Project } from '@leinwand/contract'
import { type CanvasEvent, compareNotes } from '@leinwand/method'
import { Text } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { useVariants } from '../variants/use-variants.ts'
import styles from './history.module.css'
import { MomentBar } from './moment-bar.tsx'
import { MomentLine } from './moment-line.tsx'
import { countAt } from './moments.ts'
import { useNames } from './names.ts'
import { type Mark, MarkLegend, StillBoard } from './still-board.tsx'
import { filtered, type TimelineFilter } from './timeline.ts'
import { TimelineFilterBar } from './timeline-filter.tsx'
import { TimelineList } from './timeline-list.tsx'
import { useHistory } from './use-history.ts'
import { historyWords } from './words.ts'

type Props = {
  id: string
  project: Project | undefined
  variant: string
  events: readonly CanvasEvent[]
  at: number | undefined
  note: string | undefined
}

/** The address follows the moment only when one rests on it. */
const RESTING_MS = 400

export const HistoryView = ({ id, project, variant, events, at, note }: Props) => {
  const words = useWords(historyWords)
  const format = useFormat()
  const navigate = useNavigate({ from: '/projects/$project/history' })
  const names = useNames(id, project)
  const { variants, nameOf } = useVariants(id)
  const from = variants.find(each => each.id === variant)?.from
  const { entries, moments } = useHistory(events, names)
  // Without a step of one's own one looks at today, also when it moves on.
  const [chosen, setChosen] = useState(at === undefined ? null : countAt(events, at))
  const [filter, setFilter] = useState<TimelineFilter>({ note })
  const count = events.length
  const step = Math.min(chosen ?? count, count)
  const seq = step === 0 ? 0 : events[step - 1]!.seq

  const keepAddress = useDebouncedCallback((moment: number | undefined) => {
    void navigate({
      search: previous => {
        const { at: _, ...rest } = previous
        return moment === undefined ? rest : { ...rest, at: moment }
      },
      replace: true,
      resetScroll: false,
    })
  }, RESTING_MS)
  const goTo = (next: number) => {
    setChosen(next === count ? null : next)
    keepAddress(next === count ? undefined : next === 0 ? 0 : events[next - 1]!.seq)
  }

  const then = useMemo(() => moments(step), [moments, step])
  const differences = useMemo(
    () => (step === 0 ? [] : compareNotes(moments(step - 1), then)),
    [moments, step, then],
  )
  const marks = new Map<string, Mark>(differences.map(({ id: changed, kind }) => [changed, kind]))
  const gone = differences.flatMap(({ kind, before }) => (kind === 'removed' && before ? [before] : []))
  const actors = useMemo(
    () => [...new Set(events.map(({ actor }) => actor))].sort((a, b) => a.localeCompare(b)),
    [events],
  )
  const found = useMemo(() => filtered(entries, filter).reverse(), [entries, filter])
  const entry = entries[step - 1]
  const narrowed = found.length < entries.length

  return (
    <div className={styles.columns}>
      <div>
        <MomentBar step={step} count={count} said={entry?.words ?? words.beginning} onStep={goTo} />
        <MomentLine
          id={id}
          variant={variant}
          entry={entry}
          step={step}
          count={count}
          seq={seq}
          then={then}
          now={moments(count)}
          names={names}
          onRestored={() => setChosen(null)}
        />
        <StillBoard
          label={words.picture(format.integer(step))}
          canvas={then}
          marks={marks}
          gone={gone}
          picked={filter.note}
          onPick={picked => setFilter({ ...filter, note: picked === filter.note ? undefined : picked })}
        />
        <div className={styles.below}>
          <MarkLegend />
          <span>{words.pickHint}</span>
        </div>
      </div>
      <aside className={styles.side} aria-label={words.timeline}>
        <TimelineFilterBar
          filter={filter}
          actors={actors}
          noteText={filter.note === undefined ? undefined : textOf(entries, filter.note)}
          onFilter={setFilter}
        />
        <Text fz="xs" c="dimmed" mb={4} role="status">
          {narrowed
            ? words.found(format.integer(found.length), format.integer(count))
            : words.steps(format.integer(count))}
        </Text>
        <TimelineList
          entries={found}
          step={step}
          onStep={goTo}
          branched={from ? { seq: from.seq, from: nameOf(from.variant) } : undefined}
        />
      </aside>
    </div>
  )
}

/** What a note was last called, also when it is gone by now. */
const textOf = (entries: ReturnType<typeof useHistory>['entries'], note: string): string | undefined => {
  for (const { told } of entries.toReversed())
    for (const { act, note: named } of told.parts.toReversed()) {
      if (act.kind === 'note-added' && act.note.id === note) return act.note.text
      if (!('note' in act) || act.note !== note) continue
      if (act.kind === 'note-edited' && act.changes.text !== undefined) return act.changes.text
      if (named) return named.text
    }
  return undefined
}
