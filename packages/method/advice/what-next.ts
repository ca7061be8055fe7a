import type { Note } from '../canvas/note.ts'
import type { MissingLink, Verdict } from '../classification/verdict.ts'
import type { CycleStep } from '../cycle/cycle-states.ts'
import type { Plan } from '../finance/plan.ts'
import type { FinanceResult } from '../finance/result.ts'
import type { Advice } from './advice.ts'
import { assumptionAdvice } from './assumption-advice.ts'
import { canvasAdvice } from './canvas-advice.ts'

export type WhatNextInput = {
  readonly verdict: Verdict
  readonly cycle: readonly CycleStep[]
  readonly notes: readonly Note[]
  readonly plan?: Plan
  readonly finance?: FinanceResult
  /** ISO instant in UTC. */
  readonly now: string
}

const staleSteps = (cycle: readonly CycleStep[]): Advice[] =>
  cycle
    .filter(({ state }) => state === 'stale')
    .map(({ element, at, staleBecause }) => ({
      code: 'step-stale',
      params: { element, because: staleBecause.join(', '), ...(at !== null && { at }) },
      target: { page: 'circle', id: element },
    }))

// What rests on an assumption is said by the assumption itself, that nothing is planned by the empty blocks.
const blackFigures = ({ blackFigures: { reasons } }: FinanceResult): Advice[] =>
  reasons.flatMap(({ code, month, amount }) =>
    code === 'rests-on-refuted-assumption' ||
    code === 'rests-on-expired-assumption' ||
    code === 'nothing-planned'
      ? []
      : [
          {
            code,
            params: { ...(month !== undefined && { month }), ...(amount !== undefined && { amount }) },
            target: { page: 'numbers' as const },
          },
        ],
  )

const targetOf = ({ rule, note, deployment, offer }: MissingLink): Advice['target'] => {
  if (note !== undefined) return { page: 'canvas', id: note }
  if (offer !== undefined) return { page: 'numbers', id: offer }
  if (deployment !== undefined || rule === 'D1b') return { page: 'circle', id: 'deployment' }
  return { page: 'canvas', id: rule === 'H1' ? 'valuePropositions' : 'keyActivities' }
}

const missingLinks = ({ missing }: Verdict, notes: readonly Note[]): Advice[] =>
  missing.map(link => {
    const { rule, code, note, deployment, offer } = link
    const text = notes.find(({ id }) => id === note)?.text
    const params = {
      rule,
      ...(text !== undefined && { note: text }),
      ...(deployment !== undefined && { deployment }),
      ...(offer !== undefined && { offer }),
    }
    return { code, params, target: targetOf(link) }
  })

/**
 * What counts next, the most urgent first: steps that became stale; assumptions that no longer hold or soon will not;
 * what keeps the figures from being black; what the verdict misses; blocks left empty; partners without a part.
 */
export const whatNext = ({ verdict, cycle, notes, plan, finance, now }: WhatNextInput): Advice[] => [
  ...staleSteps(cycle),
  ...(plan ? assumptionAdvice(plan, now) : []),
  ...(finance ? blackFigures(finance) : []),
  ...missingLinks(verdict, notes),
  ...canvasAdvice(notes),
]
