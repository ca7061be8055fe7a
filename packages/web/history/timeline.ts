import type { SingleAct } from '@leinwand/method'
import { noteOf, type Told } from './told.ts'

/** The kinds one may look for: what happened to notes, to the rest of the canvas, and several at once. */
export const SOUGHT = {
  added: ['note-added'],
  edited: ['note-edited'],
  moved: ['note-moved'],
  deleted: ['note-deleted'],
  bindings: ['note-bound', 'note-unbound'],
  legend: ['legend-set'],
  findings: ['finding-dismissed', 'finding-reopened'],
  patterns: ['pattern-chosen', 'pattern-dropped'],
  together: [],
} as const satisfies Record<string, readonly SingleAct['kind'][]>
export type Sought = keyof typeof SOUGHT

export type TimelineFilter = {
  readonly actor?: string | undefined
  readonly note?: string | undefined
  readonly kind?: Sought | undefined
  readonly search?: string | undefined
}

/** An event as the timeline shows it; `step` counts from 1. */
export type Entry = { readonly told: Told; readonly step: number; readonly words: string }

const isKind = ({ event, parts }: Told, kind: Sought): boolean =>
  kind === 'together'
    ? event.act.kind === 'acts-together'
    : parts.some(({ act }) => (SOUGHT[kind] as readonly SingleAct['kind'][]).includes(act.kind))

export const filtered = (entries: readonly Entry[], filter: TimelineFilter): Entry[] => {
  const sought = filter.search?.trim().toLocaleLowerCase() ?? ''
  return entries.filter(
    ({ told, words }) =>
      (filter.actor === undefined || told.event.actor === filter.actor) &&
      (filter.note === undefined || told.parts.some(({ act }) => noteOf(act) === filter.note)) &&
      (filter.kind === undefined || isKind(told, filter.kind)) &&
      (sought === '' || words.toLocaleLowerCase().includes(sought)),
  )
}

/** What one person did in a row on one day, newest first. */
type Run = { readonly actor: string; readonly entries: readonly Entry[] }
export type Day = { readonly day: string; readonly runs: readonly Run[] }

/** Entries, newest first, by day and in it by author; `dayOf` tells the day of an instant where the reader is. */
export const byDay = (entries: readonly Entry[], dayOf: (iso: string) => string): Day[] => {
  const days: { day: string; runs: { actor: string; entries: Entry[] }[] }[] = []
  for (const entry of entries) {
    const { at, actor } = entry.told.event
    const day = dayOf(at)
    if (days.at(-1)?.day !== day) days.push({ day, runs: [] })
    const { runs } = days.at(-1)!
    if (runs.at(-1)?.actor !== actor) runs.push({ actor, entries: [] })
    runs.at(-1)!.entries.push(entry)
  }
  return days
}
