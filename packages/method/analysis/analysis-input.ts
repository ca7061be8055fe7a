import type { Binding } from '../canvas/note.ts'
import type { CanvasContent } from '../canvas/reduce.ts'

/** An offer of the plan as the rules need it. */
type AnalysedOffer = {
  readonly id: string
  readonly name: string
  readonly offering: 'hardware' | 'service'
}

/** What is analysed: a canvas, the ids that its notes may be bound to, and the offers of its plan. */
export type AnalysisInput = {
  readonly canvas: Pick<CanvasContent, 'notes' | 'dismissals'>
  readonly ids: Readonly<Record<Binding['to'], readonly string[]>>
  readonly offers: readonly AnalysedOffer[]
}

type Named = { readonly id: string }

/** The parts of a project that notes lead to, as a project has them. */
type AnalysedParts = {
  readonly kpis: readonly Named[]
  readonly parties: readonly Named[]
  readonly sources: readonly Named[]
  readonly recipe: Named
  readonly deployments: readonly Named[]
  readonly plan: { readonly offers: readonly AnalysedOffer[]; readonly assumptions: readonly Named[] }
}

const idsOf = (items: readonly Named[]): string[] => items.map(({ id }) => id)

/** The input of the analysis out of a canvas and its project; `model` is the id that the project's model has. */
export const analysisInput = (
  canvas: AnalysisInput['canvas'],
  { kpis, parties, sources, recipe, deployments, plan }: AnalysedParts,
  model: string,
): AnalysisInput => ({
  canvas,
  ids: {
    kpi: idsOf(kpis),
    party: idsOf(parties),
    source: idsOf(sources),
    recipe: [recipe.id],
    model: [model],
    deployment: idsOf(deployments),
    offer: idsOf(plan.offers),
    assumption: idsOf(plan.assumptions),
  },
  offers: plan.offers,
})
