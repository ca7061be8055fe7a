import type { Grade } from '../canvas/note.ts'
import type { DerivationLink, MissingLink, VerdictKind } from './verdict.ts'

const where = ({ note, deployment, offer }: DerivationLink): Partial<MissingLink> => ({
  ...(note && { note: note.id }),
  ...(deployment !== undefined && { deployment }),
  ...(offer !== undefined && { offer }),
})

const forNextKind = (kind: VerdictKind, links: readonly DerivationLink[]): MissingLink[] => {
  const missing: MissingLink[] = []
  const of = (rule: DerivationLink['rule']) => links.filter(link => link.rule === rule)
  const fails = (rule: DerivationLink['rule']) => of(rule).every(link => !link.holds)
  if (fails('D1a')) missing.push({ rule: 'D1a', code: 'no-element-in-core' })
  if (fails('D1b')) {
    const inside = of('D1b').filter(({ deployment }) => deployment !== undefined)
    if (inside.length === 0) missing.push({ rule: 'D1b', code: 'no-deployment' })
    for (const link of inside) missing.push({ rule: 'D1b', code: 'deployment-only-internal', ...where(link) })
  }
  if (kind === 'data-driven') missing.push({ rule: 'H1', code: 'no-hardware' })
  return missing
}

/**
 * Evidence to renew or to find: every link whose evidence has aged, and, where the verdict as a whole is only claimed,
 * the first link of each rule that nothing better than a claim stands for (one document there is enough).
 */
const forBetterGrade = (grade: Grade | null, standsOn: readonly DerivationLink[][]): MissingLink[] => [
  ...standsOn
    .flat()
    .filter(({ stale }) => stale)
    .map(link => ({ rule: 'D3', code: 'evidence-stale', ...where(link) }) as const),
  ...(grade === 'claimed' ? standsOn : [])
    .filter(links => links.every(link => link.grade === 'claimed' && !link.stale))
    .map(links => ({ rule: 'D3', code: 'evidence-only-claimed', ...where(links[0]!) }) as const),
]

/** What lacks: first for the next kind (D4), then for a better grade (D3). */
export const missingLinks = (
  kind: VerdictKind,
  grade: Grade | null,
  links: readonly DerivationLink[],
  standsOn: readonly DerivationLink[][],
): MissingLink[] => [...forNextKind(kind, links), ...forBetterGrade(grade, standsOn)]
