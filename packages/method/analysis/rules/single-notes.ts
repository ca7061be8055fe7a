import type { Note } from '../../canvas/note.ts'
import type { Found } from '../finding.ts'
import { areTied } from '../ties.ts'
import type { View } from '../view.ts'

const hasTie = (note: Note, notes: readonly Note[]): boolean =>
  note.cycle.length > 0 ||
  note.bindings.length > 0 ||
  note.offer !== '' ||
  note.links.length > 0 ||
  notes.some(other => areTied(note, other))

/**
 * An activity or resource that leads nowhere, where at least half of the others do: no element of the cycle, binding,
 * offer or segment, and no link from or to it. The other blocks have rules of their own for what has no connection.
 */
export const orphanNote = ({ there, notes }: View): Found[] => {
  const core = [...there('keyActivities'), ...there('keyResources')]
  const orphans = core.filter(note => !hasTie(note, notes))
  if (2 * (core.length - orphans.length) < core.length) return []
  return orphans.map(({ id, text }) => ({
    rule: 'orphan-note',
    notes: [id],
    severity: 'hint',
    params: { note: text },
  }))
}

const plain = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [text.trim().toLowerCase()]).join(' ')

/** Notes of one block that say the same, punctuation and case apart. */
export const duplicateNotes = ({ notes }: View): Found[] => {
  const groups = new Map<string, Note[]>()
  for (const note of notes) {
    const key = `${note.block} ${plain(note.text)}`
    groups.set(key, [...(groups.get(key) ?? []), note])
  }
  return [...groups.values()]
    .filter(same => same.length > 1)
    .map(same => ({
      rule: 'duplicate-notes',
      notes: same.map(({ id }) => id),
      severity: 'hint',
      params: { note: same[0]!.text, count: same.length },
    }))
}

/** A line break, a semicolon, a bullet or a plus between words: more than one idea on a note. */
const SEVERAL = /[;\n•]|\s\+\s/

export const severalIdeas = ({ notes }: View): Found[] =>
  notes
    .filter(({ text }) => SEVERAL.test(text.trim()))
    .map(({ id, text }) => ({
      rule: 'several-ideas',
      notes: [id],
      severity: 'hint',
      params: { note: text },
    }))

/** Notes that are planned or missing and that nobody has taken on: said once for the canvas. */
export const gapWithoutOwner = ({ notes }: View): Found[] => {
  const open = notes.filter(({ status, owner }) => status !== 'existing' && owner.trim() === '')
  if (open.length === 0) return []
  return [
    {
      rule: 'gap-without-owner',
      notes: open.map(({ id }) => id),
      severity: 'hint',
      params: { note: open[0]!.text, count: open.length },
    },
  ]
}
