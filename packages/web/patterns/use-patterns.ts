import type { StoredProject } from '@leinwand/contract'
import {
  acceptedNotes,
  type CanvasAct,
  type CanvasState,
  type Note,
  offerDraft,
  type Pattern,
  type Proposal,
  type SingleAct,
  undoOf,
} from '@leinwand/method'
import { useLanguage, useWords } from '../language/language.ts'
import { showUndo } from '../shell/show-undo.tsx'
import { useChangePlan } from '../variants/use-change-plan.ts'
import { patternWords } from './words.ts'

type Given = {
  project: StoredProject
  variant: string
  canvas: CanvasState
  act: (acts: readonly CanvasAct[]) => void
}

const together = (pattern: Pattern, acts: SingleAct[]): CanvasAct[] => {
  const [only] = acts
  if (only === undefined) return []
  return acts.length === 1 ? [only] : [{ kind: 'acts-together', reason: 'pattern', from: pattern.id, acts }]
}

/** What one does with patterns on the canvas and in the plan of a variant. */
export const usePatterns = ({ project, variant, canvas, act }: Given) => {
  const words = useWords(patternWords)
  const language = useLanguage()
  const changePlan = useChangePlan(project.id, variant)
  const inPlan = ({ id }: Pattern) => project.plan.offers.some(offer => offer.id === id)
  const isChosen = ({ id }: Pattern) => canvas.patterns.includes(id)
  const choosing = (pattern: Pattern): SingleAct[] =>
    isChosen(pattern) ? [] : [{ kind: 'pattern-chosen', pattern: pattern.id }]
  // A revenue is bound to the offer that the pattern has in the plan, whichever of the two comes first.
  const bound = (pattern: Pattern, note: Note): Note =>
    note.block === 'revenueStreams' && inPlan(pattern)
      ? { ...note, bindings: [{ to: 'offer', id: pattern.id }] }
      : note

  const actWithUndo = (acts: CanvasAct[], message: string) => {
    const back = acts.flatMap(each => undoOf(canvas, each) ?? [])
    act(acts)
    showUndo({ message, label: words.undo, undo: () => act(back) })
  }
  const accept = (pattern: Pattern, proposed: readonly Proposal[], keys: readonly string[]) => {
    const added = acceptedNotes(proposed, keys).map(note => ({
      kind: 'note-added' as const,
      note: bound(pattern, note),
    }))
    actWithUndo(
      together(pattern, [...choosing(pattern), ...added]),
      added.length > 0 ? words.accepted(added.length) : words.nowChosen(pattern.name[language]),
    )
  }
  const standIn = (pattern: Pattern, { note }: Proposal, own: Note) =>
    actWithUndo(
      together(pattern, [
        ...choosing(pattern),
        { kind: 'note-edited', note: own.id, changes: { links: [...own.links, note.id] } },
      ]),
      words.stoodIn(own.text, note.text),
    )
  const drop = (id: string, name: string) => {
    actWithUndo([{ kind: 'pattern-dropped', pattern: id }], words.dropped(name))
  }
  const takePrice = (pattern: Pattern, proposed: readonly Proposal[]) => {
    const before = project.plan
    const plan = { ...before, offers: [...before.offers, offerDraft(pattern, language)] }
    const revenues = proposed.flatMap(({ standsFor }) =>
      standsFor?.block === 'revenueStreams' ? [standsFor.id] : [],
    )
    changePlan.mutate(
      { before, plan, said: words.taken(pattern.name[language]), basedOn: project.versions.plan },
      {
        onSuccess: () =>
          act(
            together(pattern, [
              ...choosing(pattern),
              ...revenues.map(note => ({
                kind: 'note-bound' as const,
                note,
                binding: { to: 'offer' as const, id: pattern.id },
              })),
            ]),
          ),
      },
    )
  }
  return { inPlan, isChosen, accept, standIn, drop, takePrice, taking: changePlan.isPending }
}

export type PatternHands = ReturnType<typeof usePatterns>
