import type { Grade, Note } from '../canvas/note.ts'
import type { Party } from '../canvas/party.ts'
import { compareGrades, type Ran } from './evidence-grade.ts'
import {
  coreLinks,
  deploymentLinks,
  type MaterialOffer,
  materialLinks,
  type PlacedDeployment,
} from './links.ts'
import { missingLinks } from './missing.ts'
import type { DerivationLink, Verdict, VerdictKind } from './verdict.ts'

export type ClassifyInput = {
  readonly notes: readonly Note[]
  readonly parties: readonly Party[]
  readonly deployments: readonly PlacedDeployment[]
  readonly offers?: readonly MaterialOffer[]
  readonly ran?: Ran
  /** ISO instant in UTC; evidence may have expired by then. */
  readonly now: string
}

const kindOf = (core: boolean, outside: boolean, material: boolean): VerdictKind => {
  if (!core) return 'classic'
  if (!outside) return 'data-supported'
  return material ? 'hybrid' : 'data-driven'
}

const RULES_OF: Record<VerdictKind, readonly DerivationLink['rule'][]> = {
  classic: [],
  'data-supported': ['D1a'],
  'data-driven': ['D1a', 'D1b'],
  hybrid: ['D1a', 'D1b', 'H1'],
}

const strongest = (links: readonly DerivationLink[]): Grade =>
  links.reduce<Grade>(
    (top, { grade }) => (grade !== null && compareGrades(grade, top) > 0 ? grade : top),
    'claimed',
  )

/**
 * Decides by rule what kind a business model is (D1–D4, H1), with its derivation, the grade of every link, and what is
 * missing. The grade of the verdict is that of a chain: per rule the strongest link counts, and of the rules the kind
 * stands on the weakest; a classic model stands on none. The derivation lists every link found, per rule the best
 * first, and one that does not hold where a rule found nothing. Codes only; the interface words them.
 */
export const classify = ({
  notes,
  parties,
  deployments,
  offers = [],
  ran = {},
  now,
}: ClassifyInput): Verdict => {
  const found = [
    coreLinks(notes, ran, now),
    deploymentLinks(deployments, parties, notes, now),
    materialLinks(notes, offers, ran, now),
  ] as const
  const [core, outside, material] = found.map(links => links.some(({ holds }) => holds))
  const kind = kindOf(core!, outside!, material!)
  const holding = RULES_OF[kind].map(rule => found.flat().filter(link => link.rule === rule && link.holds))
  const grade = holding.map(strongest).sort(compareGrades)[0] ?? null
  const derivation = found.flatMap(links => [...links].sort(bestFirst))
  return { kind, grade, derivation, missing: missingLinks(kind, grade, derivation, holding) }
}

const bestFirst = (a: DerivationLink, b: DerivationLink): number =>
  Number(b.holds) - Number(a.holds) || compareGrades(b.grade ?? 'claimed', a.grade ?? 'claimed')
