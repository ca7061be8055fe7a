import type { Binding, Grade, Note } from '../canvas/note.ts'
import { GRADES } from '../canvas/note.ts'

/**
 * What this installation ran, by `source:<id>`, `recipe:<id>`, `model:<id>` or `deployment:<id>`: when last (ISO
 * instant), and whether something it rests on has changed since.
 */
export type Ran = Readonly<Record<string, { readonly at: string; readonly stale: boolean }>>

/** The grade that stands now, whether it once stood higher, and when the run behind it was. */
export type StandingGrade = { grade: Grade; stale: boolean; at?: string }

/** Only these bindings can show a run; a KPI, a party, an offer or an assumption runs nothing. */
const RUNNABLE: readonly Binding['to'][] = ['source', 'recipe', 'model', 'deployment']

/** For sorting, the weakest grade first: negative where `a` is weaker than `b`. */
export const compareGrades = (a: Grade, b: Grade): number => GRADES.indexOf(a) - GRADES.indexOf(b)

/** One piece of evidence: the grade it gives now and the grade it gave before it aged. */
export type Found = { now: Grade; once: Grade; at?: string }

const typedIn = (note: Note, today: string): Found[] =>
  note.evidence.map(({ grade, validUntil }) => ({
    now: validUntil !== undefined && validUntil < today ? 'claimed' : grade,
    once: grade,
  }))

const runs = (note: Note, ran: Ran): Found[] =>
  note.bindings
    .filter(({ to }) => RUNNABLE.includes(to))
    .map(({ to, id }) => `${to}:${id}`)
    .filter(key => Object.hasOwn(ran, key))
    .map(key => ran[key]!)
    .map(({ at, stale }) => ({ now: stale ? 'documented' : 'running', once: 'running', at }))

/** The best of what was found; the newest run among equals. Somebody wrote the note, so `claimed` is the least. */
export const bestOf = (found: readonly Found[]): StandingGrade => {
  let best: Found = { now: 'claimed', once: 'claimed' }
  for (const next of found) {
    const order = compareGrades(next.now, best.now)
    if (order > 0 || (order === 0 && (next.at ?? '') > (best.at ?? ''))) best = next
  }
  const once = found.reduce<Grade>((top, { once }) => (compareGrades(once, top) > 0 ? once : top), 'claimed')
  const stale = compareGrades(best.now, once) < 0
  return best.at === undefined ? { grade: best.now, stale } : { grade: best.now, stale, at: best.at }
}

/**
 * The grade of a note by D3: the best of what persons documented and of what this installation ran through the note's
 * bindings. A stale run falls to `documented`, an expired document to `claimed`; `stale` says that the note once stood
 * higher. `now` is an ISO instant; a document holds to the end of its last day (UTC).
 */
export const noteGrade = (note: Note, ran: Ran, now: string): StandingGrade =>
  bestOf([...typedIn(note, now.slice(0, 10)), ...runs(note, ran)])

/** What persons documented on a note, without its runs: it also stands for the deployment the note is bound to. */
export const documentedOn = (note: Note, now: string): Found[] => typedIn(note, now.slice(0, 10))
