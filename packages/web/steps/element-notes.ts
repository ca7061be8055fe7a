import {
  type Binding,
  type CanvasEvent,
  type CycleElement,
  type Note,
  notesInOrder,
  replay,
} from '@leinwand/method'

/** What a note is bound to shows the step it belongs to, even where it does not carry the element itself. */
const BOUND_TO: Partial<Record<Binding['to'], readonly CycleElement[]>> = {
  kpi: ['businessUnderstanding'],
  source: ['dataUnderstanding', 'automatedAcquisition'],
  recipe: ['dataPreparation'],
  model: ['modeling', 'evaluation'],
  deployment: ['deployment'],
}

export const elementNotes = (events: readonly CanvasEvent[], element: CycleElement): Note[] =>
  notesInOrder(replay(events)).filter(
    ({ cycle, bindings }) =>
      cycle.includes(element) || bindings.some(({ to }) => BOUND_TO[to]?.includes(element) === true),
  )
