import { type Advice, isUnwritten, type Overview, type Project } from '@leinwand/contract'
import { type CanvasState, notesInOrder } from '@leinwand/method'
import { reachesTarget } from '../steps/reaches-target.ts'

const MOST = 6

const neverRun = ({ circle }: Overview): boolean =>
  circle.some(({ element, state }) => element === 'modeling' && (state === 'open' || state === 'underWay'))

const behind = ({ kpis }: Overview): Advice[] =>
  kpis
    .filter(kpi => reachesTarget(kpi) === false)
    .map(({ name, unit, target, expected, measured }) => ({
      code: 'kpi-behind-target',
      params: { name, unit, target, reached: measured?.value ?? expected ?? 0 },
      target: { page: 'circle', id: 'businessUnderstanding' },
    }))

const refused = ({ notes }: Overview, canvas: CanvasState): Advice[] =>
  notesInOrder(canvas)
    .filter(note => notes[note.id]?.state === 'failed')
    .slice(0, 1)
    .map(note => ({
      code: 'deployment-refused',
      params: { note: note.text },
      target: { page: 'circle', id: 'evaluation' },
    }))

/**
 * What counts next: first what a run has to say (that there was none, that its model was refused), then what the method
 * advises, then goals not reached yet. Before the first run nothing else is worth doing first, where there is something to
 * run on.
 */
export const nextSteps = (overview: Overview, canvas: CanvasState, project: Project): Advice[] => {
  const first: Advice[] =
    neverRun(overview) && !isUnwritten(project)
      ? [{ code: 'run-first', params: {}, target: { page: 'circle' } }]
      : refused(overview, canvas)
  return [...first, ...overview.next, ...behind(overview)].slice(0, MOST)
}
