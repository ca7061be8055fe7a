import { LEARNERS } from '../learners/learners.ts'
import type { LearnerName } from '../learners/model.ts'
import type { Random } from '../statistics/random.ts'
import { type Candidate, keyOf } from './candidate.ts'
import { drawNear, drawPoint } from './space.ts'
import { type Beginning, beginnings, type Shape } from './spaces.ts'

/** What is known of a candidate that was tried: its mean loss over the folds, infinite where it was stopped. */
export type Tried = { candidate: Candidate; loss: number }

type Known = Beginning & { learner: LearnerName }

const knows = (beginning: Beginning): beginning is Known => Object.hasOwn(LEARNERS, beginning.learner)

/** The learners that may be tried, by name; all that fit the task where none are named. */
const allowed = (shape: Shape, learners: readonly string[] | undefined): Known[] =>
  beginnings(shape)
    .filter(knows)
    .filter(({ learner }) => LEARNERS[learner].tasks.includes(shape.task.kind))
    .filter(({ learner }) => learners === undefined || learners.includes(learner))

const bestOf = (tried: readonly Tried[], learner: string): number =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...tried.filter(({ candidate }) => candidate.learner === learner).map(({ loss }) => loss),
  )

/** A learner by chance, the better it did the likelier: first twice as likely as second, and so on. */
const drawLearner = (known: readonly Known[], tried: readonly Tried[], random: Random): Known => {
  const ranked = known.toSorted((a, b) => bestOf(tried, a.learner) - bestOf(tried, b.learner))
  const weights = ranked.map((_, rank) => 0.5 ** rank)
  const drawn = random.uniform() * weights.reduce((sum, weight) => sum + weight, 0)
  let passed = 0
  for (const [rank, weight] of weights.entries()) {
    passed += weight
    if (drawn < passed) return ranked[rank]!
  }
  return ranked[0]!
}

/**
 * The next candidates. First every learner as it begins, cheap ones first; then points drawn anywhere in the space of a
 * learner or, as often, near one of its three best. Depends on the seed and on what was tried, never on time, so that the
 * same seed and number of trials give the same candidates.
 */
export const propose = (
  count: number,
  tried: readonly Tried[],
  run: { shape: Shape; random: Random; learners?: readonly string[] | undefined },
): Candidate[] => {
  const known = allowed(run.shape, run.learners)
  const searched = known.filter(({ space }) => space !== undefined)
  const seen = new Set(tried.map(({ candidate }) => keyOf(candidate)))
  const proposed: Candidate[] = []
  const add = (candidate: Candidate): void => {
    if (proposed.length >= count || seen.has(keyOf(candidate))) return
    seen.add(keyOf(candidate))
    proposed.push(candidate)
  }
  for (const { learner, parameters } of known) add({ learner, parameters })
  if (searched.length === 0) return proposed
  for (let draw = 0; proposed.length < count && draw < 20 * count; draw++) {
    const { learner, parameters, space } = drawLearner(searched, tried, run.random)
    const best = tried
      .filter(({ candidate, loss }) => candidate.learner === learner && loss < Number.POSITIVE_INFINITY)
      .toSorted((a, b) => a.loss - b.loss)
      .slice(0, 3)
    const from = best[run.random.integer(Math.max(1, best.length))]
    const point =
      from && run.random.uniform() < 0.5
        ? drawNear(space!, from.candidate.parameters, run.random)
        : drawPoint(space!, run.random)
    add({ learner, parameters: { ...parameters, ...point } })
  }
  return proposed
}
