import { isCoreBlock } from '../canvas/block.ts'
import type { Note } from '../canvas/note.ts'
import type { Party } from '../canvas/party.ts'
import { bestOf, documentedOn, type Found, noteGrade, type Ran } from './evidence-grade.ts'
import type { DerivationLink } from './verdict.ts'

/** A deployment as the verdict needs it. `at` is when it was last deployed (ISO instant), null when it never was. */
export type PlacedDeployment = {
  readonly id: string
  readonly party: string
  readonly at: string | null
  readonly running: boolean
  readonly stale?: boolean
}

/** An offer of the plan as the verdict needs it. */
export type MaterialOffer = { readonly id: string; readonly offering: 'hardware' | 'service' }

const absent = (rule: DerivationLink['rule']): DerivationLink => ({
  rule,
  holds: false,
  grade: null,
  stale: false,
})

// A note of status `missing` marks a gap on the canvas; what is missing is not applied.
const isThere = (note: Note): boolean => note.status !== 'missing'

const noteLink = (rule: DerivationLink['rule'], note: Note, ran: Ran, now: string): DerivationLink => ({
  rule,
  holds: true,
  note: { id: note.id, text: note.text, block: note.block },
  ...noteGrade(note, ran, now),
})

const orAbsent = (rule: DerivationLink['rule'], links: DerivationLink[]): DerivationLink[] =>
  links.length > 0 ? links : [absent(rule)]

/** D1a: the notes on the internal core blocks that carry at least one element of the cycle. */
export const coreLinks = (notes: readonly Note[], ran: Ran, now: string): DerivationLink[] =>
  orAbsent(
    'D1a',
    notes
      .filter(note => isThere(note) && isCoreBlock(note.block) && note.cycle.length > 0)
      .map(note => ({ ...noteLink('D1a', note, ran, now), elements: note.cycle })),
  )

const deploymentGrade = (deployment: PlacedDeployment, notes: readonly Note[], now: string) => {
  const bound = notes.filter(({ bindings }) =>
    bindings.some(({ to, id }) => to === 'deployment' && id === deployment.id),
  )
  const papers = bound.flatMap(note => documentedOn(note, now))
  if (deployment.at === null) return bestOf(papers)
  const { running, stale, at } = deployment
  const own: Found = running
    ? { now: stale ? 'documented' : 'running', once: 'running', at }
    : { now: stale ? 'claimed' : 'documented', once: 'documented', at }
  return bestOf([own, ...papers])
}

/**
 * D1b: every deployment, holding where its party is known and external. One that runs is `running`, one that was
 * deployed once `documented`, one that was only named `claimed`; what persons documented on notes bound to it counts.
 */
export const deploymentLinks = (
  deployments: readonly PlacedDeployment[],
  parties: readonly Party[],
  notes: readonly Note[],
  now: string,
): DerivationLink[] =>
  orAbsent(
    'D1b',
    deployments.map(deployment => ({
      rule: 'D1b',
      holds: parties.some(({ id, relation }) => id === deployment.party && relation === 'external'),
      deployment: deployment.id,
      party: deployment.party,
      ...deploymentGrade(deployment, notes, now),
    })),
  )

/**
 * H1: the material products that go with it: notes on value propositions or revenue streams that are `hardware`, and
 * hardware offers of the plan. A note that is `both` does not count: `both` is what every note is until somebody
 * sorts it, and would turn each data service into a hybrid one. An offer is a plan, so its grade is `claimed`.
 */
export const materialLinks = (
  notes: readonly Note[],
  offers: readonly MaterialOffer[],
  ran: Ran,
  now: string,
): DerivationLink[] =>
  orAbsent('H1', [
    ...notes
      .filter(note => isThere(note) && note.offering === 'hardware')
      .filter(({ block }) => block === 'valuePropositions' || block === 'revenueStreams')
      .map(note => noteLink('H1', note, ran, now)),
    ...offers
      .filter(({ offering }) => offering === 'hardware')
      .map(({ id }) => ({ rule: 'H1', holds: true, grade: 'claimed', offer: id, stale: false }) as const),
  ])
