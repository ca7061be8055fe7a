import { BLOCKS, type Block, isCoreBlock } from '../canvas/block.ts'
import type { Note } from '../canvas/note.ts'
import type { Party } from '../canvas/party.ts'
import { type CanvasContent, notesInOrder } from '../canvas/reduce.ts'
import type { ModelPath } from '../canvas/variant.ts'
import type { CycleStep } from '../cycle/cycle-states.ts'
import { CYCLE_ELEMENTS } from '../cycle/element.ts'
import { figuresOn } from '../finance/figures.ts'
import type { Plan } from '../finance/plan.ts'
import type { Kpi } from '../kpi/kpi.ts'
import { euroPerUnitYear } from '../kpi/value.ts'

/**
 * One line of the checklist: how many there are, out of how many where that can be said, and whether it is enough.
 * There is no score: what is missing is named, and what is enough is a yes or no.
 */
type Item<Code extends string> = {
  readonly code: Code
  readonly have: number
  readonly of?: number
  readonly enough: boolean
}

export type BlockItem = Item<'notes' | 'gaps' | 'evidence' | 'elements'>
export type MethodItem = Item<
  | 'kpis'
  | 'kpi-owners'
  | 'kpi-worth'
  | 'parties'
  | 'sources'
  | 'deployments'
  | 'elements'
  | 'steps-led'
  | 'steps-done'
  | 'offers'
  | 'assumption-sources'
  | 'assumptions-tested'
  | 'stages'
>

export type Completeness = {
  readonly blocks: readonly { readonly block: Block; readonly items: readonly BlockItem[] }[]
  readonly method: readonly MethodItem[]
}

export type CompletenessInput = {
  readonly canvas: Pick<CanvasContent, 'notes'>
  readonly kpis: readonly Kpi[]
  readonly parties: readonly Party[]
  readonly sources: readonly { readonly id: string }[]
  readonly deployments: readonly { readonly party: string }[]
  readonly plan: Plan
  readonly path: ModelPath
  readonly cycle: readonly Pick<CycleStep, 'state' | 'lead'>[]
}

const some = <Code extends string>(code: Code, have: number): Item<Code> => ({ code, have, enough: have > 0 })
/** Enough when all have it, and there is at least one. */
const all = <Code extends string>(code: Code, have: number, of: number): Item<Code> => ({
  code,
  have,
  of,
  enough: of > 0 && have === of,
})

const isShown = ({ evidence, bindings }: Note): boolean =>
  evidence.some(({ grade }) => grade === 'documented') || bindings.length > 0

const blockItems = (block: Block, notes: readonly Note[]): BlockItem[] => {
  const there = notes.filter(({ status }) => status !== 'missing')
  const gaps = notes.filter(({ status }) => status !== 'existing').length
  const applied = there.filter(({ cycle }) => cycle.length > 0).length
  return [
    some('notes', there.length),
    { code: 'gaps', have: gaps, enough: gaps === 0 },
    all('evidence', there.filter(isShown).length, there.length),
    ...(isCoreBlock(block) ? [some('elements', applied)] : []),
  ]
}

const methodItems = (input: CompletenessInput): MethodItem[] => {
  const { canvas, kpis, parties, sources, deployments, plan, path, cycle } = input
  const core = Object.values(canvas.notes).filter(
    ({ block, status }) => isCoreBlock(block) && status !== 'missing',
  )
  const outside = new Set(parties.filter(({ relation }) => relation === 'external').map(({ id }) => id))
  const used = plan.assumptions.filter(({ id }) => figuresOn(plan, id).length > 0)
  const count = <T>(items: readonly T[], holds: (item: T) => boolean) => items.filter(holds).length
  return [
    some('kpis', kpis.length),
    all(
      'kpi-worth',
      count(kpis, kpi => (euroPerUnitYear(kpi) ?? 0) > 0),
      kpis.length,
    ),
    all(
      'kpi-owners',
      count(kpis, ({ owner = '' }) => owner.trim() !== ''),
      kpis.length,
    ),
    some('parties', outside.size),
    some('sources', sources.length),
    some(
      'deployments',
      count(deployments, ({ party }) => outside.has(party)),
    ),
    all(
      'elements',
      count(CYCLE_ELEMENTS, element => core.some(note => note.cycle.includes(element))),
      CYCLE_ELEMENTS.length,
    ),
    all(
      'steps-led',
      count(cycle, ({ lead }) => (lead ?? '').trim() !== ''),
      CYCLE_ELEMENTS.length,
    ),
    all(
      'steps-done',
      count(cycle, ({ state }) => state === 'documented' || state === 'running'),
      CYCLE_ELEMENTS.length,
    ),
    some('offers', plan.offers.length),
    all(
      'assumption-sources',
      count(used, ({ source }) => source.trim() !== ''),
      used.length,
    ),
    all(
      'assumptions-tested',
      count(used, ({ state }) => state !== 'untested'),
      used.length,
    ),
    some('stages', path.stages.length),
  ]
}

/** What is there and what lacks: each block by itself, and the method around the canvas. */
export const completeness = (input: CompletenessInput): Completeness => {
  const notes = notesInOrder(input.canvas)
  const blocks = BLOCKS.map(block => ({
    block,
    items: blockItems(
      block,
      notes.filter(note => note.block === block),
    ),
  }))
  return { blocks, method: methodItems(input) }
}
