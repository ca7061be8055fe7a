import type { Overview, Project } from '@leinwand/contract'
import { type CanvasState, notesInOrder } from '@leinwand/method'

/** Codes that the interface has words for, each with the page where it is done. */
export type NextCode =
  | 'run-first'
  | 'element-stale'
  | 'deployment-refused'
  | 'kpi-behind-target'
  | 'figures-red'
  | 'assumption-refuted'
  | 'assumption-expires'
  | 'note-missing'
  | 'verdict-missing'
  | 'lead-missing'

export type NextStep = {
  readonly code: NextCode
  readonly params: Readonly<Record<string, string | number>>
  readonly target: { readonly page: string; readonly id?: string }
}

type Known = { overview: Overview; project: Project; canvas: CanvasState; today: string }

const SOON_DAYS = 60
const MOST = 5

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

const staleElements = ({ overview }: Known): NextStep[] => {
  // An element is stale because of the one before it; the first of the chain is the one to begin with.
  const first = overview.circle.find(({ state }) => state === 'stale')
  if (!first) return []
  const because = first.staleBecause.join(', ')
  return [
    { code: 'element-stale', params: { element: first.element, because }, target: { page: first.element } },
  ]
}

const neverRun = ({ overview }: Known): NextStep[] =>
  overview.circle.some(
    ({ element, state }) => element === 'modeling' && (state === 'open' || state === 'underWay'),
  )
    ? [{ code: 'run-first', params: {}, target: { page: 'circle' } }]
    : []

const refused = ({ overview, canvas }: Known): NextStep[] =>
  notesInOrder(canvas)
    .filter(note => overview.notes[note.id]?.state === 'failed')
    .slice(0, 1)
    .map(note => ({
      code: 'deployment-refused',
      params: { note: note.text },
      target: { page: 'evaluation' },
    }))

const behind = ({ overview }: Known): NextStep[] =>
  overview.kpis
    .filter(({ direction, target, expected, measured }) => {
      const reached = measured ?? expected
      return reached !== null && (direction === 'down' ? reached > target : reached < target)
    })
    .map(({ id, name, unit, target, expected, measured }) => ({
      code: 'kpi-behind-target',
      params: { name, unit, target, reached: measured ?? expected ?? 0 },
      target: { page: 'businessUnderstanding', id },
    }))

const assumptions = ({ project, today }: Known): NextStep[] =>
  project.plan.assumptions.flatMap(({ id, label, state, validUntil }): NextStep[] => {
    const target = { page: 'numbers', id }
    if (state === 'refuted') return [{ code: 'assumption-refuted', params: { label }, target }]
    if (validUntil && days(today, validUntil) < SOON_DAYS) {
      return [{ code: 'assumption-expires', params: { label, until: validUntil }, target }]
    }
    return []
  })

const red = ({ overview }: Known): NextStep[] =>
  overview.finance?.blackFigures.light === 'red'
    ? [{ code: 'figures-red', params: {}, target: { page: 'numbers' } }]
    : []

const missing = ({ overview }: Known): NextStep[] =>
  overview.verdict.missing
    .filter(
      ({ code }, place, all) => code !== 'no-hardware' && all.findIndex(each => each.code === code) === place,
    )
    .map(({ code, note, deployment }) => ({
      code: 'verdict-missing',
      params: { missing: code },
      target:
        deployment || code.includes('deployment')
          ? { page: 'deployment' }
          : { page: 'canvas', ...(note ? { id: note } : {}) },
    }))

const missingNotes = ({ canvas }: Known): NextStep[] =>
  notesInOrder(canvas)
    .filter(note => note.status === 'missing')
    .map(note => ({
      code: 'note-missing',
      params: { note: note.text, block: note.block },
      target: { page: 'canvas', id: note.id },
    }))

const leads = ({ overview }: Known): NextStep[] => {
  const without = overview.circle.filter(({ lead }) => lead === null || lead === '')
  const first = without[0]
  return first
    ? [
        {
          code: 'lead-missing',
          params: { count: without.length, element: first.element },
          target: { page: first.element },
        },
      ]
    : []
}

/** What counts next, most urgent first: what is wrong, then what is owed, then what is open. */
export const nextSteps = (known: Known): NextStep[] =>
  [neverRun, staleElements, refused, red, behind, assumptions, missing, missingNotes, leads]
    .flatMap(rule => rule(known))
    .slice(0, MOST)
