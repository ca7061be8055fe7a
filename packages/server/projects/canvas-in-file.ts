import type { CanvasInFile } from '@leinwand/contract'
import { type CanvasAct, type CanvasState, notesAsActs, notesInOrder } from '@leinwand/method'

type InFile = Pick<CanvasInFile, 'notes' | 'legend' | 'dismissals' | 'patterns'>

/** The acts that make an empty canvas the one of a file. */
export const canvasAsActs = ({ notes, legend, dismissals, patterns }: InFile): CanvasAct[] => [
  ...notesAsActs(notes),
  ...(Object.keys(legend) as (keyof typeof legend)[]).map(
    (colour): CanvasAct => ({ kind: 'legend-set', colour, meaning: legend[colour] ?? '' }),
  ),
  ...Object.entries(dismissals).map(
    ([finding, reason]): CanvasAct => ({ kind: 'finding-dismissed', finding, reason }),
  ),
  ...patterns.map((pattern): CanvasAct => ({ kind: 'pattern-chosen', pattern })),
]

/** A canvas as a file holds it: as it stands, without how it came to be. */
export const canvasInFile = (state: CanvasState): InFile => ({
  notes: notesInOrder(state),
  legend: { ...state.legend },
  dismissals: { ...state.dismissals },
  patterns: [...state.patterns],
})
