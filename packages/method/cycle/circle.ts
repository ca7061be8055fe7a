import type { CycleElement } from './element.ts'
import type { KnowledgeDomain } from './state.ts'

export type CycleEdge = {
  readonly from: CycleElement
  readonly to: CycleElement
  /** The two steps inform each other, or alternate. */
  readonly both: boolean
}

/** The arrows of the cycle, automated acquisition beside the direct way from understanding to preparation (A1). */
export const CYCLE_EDGES: readonly CycleEdge[] = [
  { from: 'businessUnderstanding', to: 'dataUnderstanding', both: true },
  { from: 'dataUnderstanding', to: 'automatedAcquisition', both: false },
  { from: 'dataUnderstanding', to: 'dataPreparation', both: false },
  { from: 'automatedAcquisition', to: 'dataPreparation', both: false },
  { from: 'dataPreparation', to: 'modeling', both: true },
  { from: 'modeling', to: 'evaluation', both: false },
  { from: 'evaluation', to: 'businessUnderstanding', both: false },
  { from: 'evaluation', to: 'deployment', both: false },
]

/** Deployment starts the next turn. Not an arrow of the picture: the ring around it says so. */
export const NEXT_TURN: CycleEdge = { from: 'deployment', to: 'businessUnderstanding', both: false }

/** Where one may go from a step within the same turn; from deployment the next turn begins. */
export const stepsAfter = (element: CycleElement): CycleElement[] =>
  [...CYCLE_EDGES, NEXT_TURN].flatMap(({ from, to, both }) =>
    from === element ? [to] : both && to === element ? [from] : [],
  )

/**
 * The knowledge domains each step needs a voice from. A4 fixes acquisition and preparation: machine experts, acquisition
 * and signal processing, and modelling together. The others follow from C1 (KPIs, no technical depth), C2 (what data
 * there are, informed by the business), C4, C5 (held against the goals) and C6 (at the customer and at the provider).
 */
export const KNOWLEDGE_NEEDED: Readonly<Record<CycleElement, readonly KnowledgeDomain[]>> = {
  businessUnderstanding: ['business'],
  dataUnderstanding: ['business', 'machine', 'acquisition'],
  automatedAcquisition: ['machine', 'acquisition', 'modeling'],
  dataPreparation: ['machine', 'acquisition', 'modeling'],
  modeling: ['machine', 'modeling'],
  evaluation: ['business', 'machine', 'modeling'],
  deployment: ['business', 'machine', 'modeling'],
}
