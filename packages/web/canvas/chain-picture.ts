import type { Project } from '@leinwand/contract'
import {
  type CanvasState,
  type DerivationLink,
  type Grade,
  notesInOrder,
  type Verdict,
} from '@leinwand/method'
import { curve } from './curve.ts'
import type { Box, MeasuredBlock } from './measured.ts'

/** What stands between note and company: a deployment, with the grade of the evidence for it. */
export type Knot = {
  readonly key: string
  readonly box: Box
  readonly kind: 'deployment' | 'party' | 'gap'
  readonly name: string
  readonly link: DerivationLink
}
/** The grade of a link, at the point of the curve where it leaves its note. */
type Badge = {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly grade: Grade | null
  readonly stale: boolean
}
type ChainPicture = {
  readonly curves: readonly { readonly key: string; readonly path: string; readonly holds: boolean }[]
  readonly knots: readonly Knot[]
  readonly badges: readonly Badge[]
}

const bound = (canvas: CanvasState, link: DerivationLink, to: 'deployment' | 'party'): string[] =>
  notesInOrder(canvas)
    .filter(({ bindings }) => bindings.some(binding => binding.to === to && binding.id === link[to]))
    .map(({ id }) => id)

/** The note that stands for the company of a link: bound to it, or else bound to its deployment. */
const partyNote = (canvas: CanvasState, link: DerivationLink): string | undefined =>
  [...bound(canvas, link, 'party'), ...bound(canvas, link, 'deployment')].find(
    id => canvas.notes[id]?.block === 'customerSegments',
  )

/** All notes that the verdict stands on. */
export const markedNotes = (canvas: CanvasState, { derivation }: Verdict): Set<string> =>
  new Set(
    derivation.flatMap(link => [
      ...(link.note ? [link.note.id] : []),
      ...[link.rule === 'D1b' ? partyNote(canvas, link) : undefined].filter(id => id !== undefined),
    ]),
  )

const KNOT = { width: 150, height: 46, gap: 12 } as const

/** Moves boxes down until none lies on the one before. */
const apart = (tops: readonly number[]): number[] => {
  const placed: number[] = []
  for (const top of tops) placed.push(Math.max(top, (placed.at(-1) ?? -Infinity) + KNOT.height + KNOT.gap))
  return placed
}

/**
 * The derivation as a picture over the board: from each note with a cycle element, by the grade of its evidence, to the
 * deployments, and from there to the company at which each works. A deployment that does not hold, or none at all, is
 * drawn as a gap.
 */
export const chainPicture = (
  canvas: CanvasState,
  { derivation }: Verdict,
  project: Project,
  blocks: readonly MeasuredBlock[],
): ChainPicture => {
  const notes = new Map(blocks.flatMap(block => block.notes.map(({ id, box }) => [id, box] as const)))
  const values = blocks.find(({ block }) => block === 'valuePropositions')
  const segments = blocks.find(({ block }) => block === 'customerSegments')
  if (!values || !segments) return { curves: [], knots: [], badges: [] }
  const at = derivation.filter(({ rule }) => rule === 'D1b')
  const left = (values.box.left + values.box.right) / 2 + 30
  const ends = at.map(link => notes.get(partyNote(canvas, link) ?? '') ?? null)
  const tops = apart(
    ends.map((end, place) =>
      end ? (end.top + end.bottom - KNOT.height) / 2 : segments.box.top + 60 + place * 70,
    ),
  )
  const knots = at.flatMap((link, place): Knot[] => {
    const top = tops[place]!
    const box = { left, right: left + KNOT.width, top, bottom: top + KNOT.height }
    const party = project.parties.find(({ id }) => id === link.party)?.name ?? link.party ?? ''
    const deployment: Knot = {
      key: `d${place}`,
      box,
      kind: link.holds ? 'deployment' : 'gap',
      name: link.deployment ?? '',
      link,
    }
    if (ends[place] || !link.party) return [deployment]
    const right = segments.box.right - 10
    const of: Box = { left: right - KNOT.width, right, top, bottom: box.bottom }
    return [deployment, { key: `p${place}`, box: of, kind: 'party', name: party, link }]
  })
  const core = derivation.filter(({ rule, note }) => rule === 'D1a' && note)
  const starts = core.flatMap(link => {
    const box = notes.get(link.note?.id ?? '')
    return box ? [{ link, box }] : []
  })
  const inner = knots.filter(({ kind }) => kind !== 'party')
  const curves = [
    ...starts.flatMap(({ link, box }) =>
      inner.map(knot => ({
        key: `${link.note?.id} ${knot.key}`,
        path: curve(box, knot.box),
        holds: link.holds && knot.link.holds,
      })),
    ),
    ...inner.flatMap((knot, place) => {
      const end = ends[place] ?? knots.find(({ key }) => key === `p${place}`)?.box
      return end ? [{ key: `${knot.key} end`, path: curve(knot.box, end), holds: knot.link.holds }] : []
    }),
  ]
  const material = derivation.filter(({ rule, note }) => rule === 'H1' && note)
  const badges = [...core, ...material].flatMap((link): Badge[] => {
    const box = notes.get(link.note?.id ?? '')
    if (!box) return []
    const { grade, stale } = link
    return [
      { key: `${link.rule} ${link.note?.id}`, x: box.right, y: (box.top + box.bottom) / 2, grade, stale },
    ]
  })
  return { curves, knots, badges }
}
