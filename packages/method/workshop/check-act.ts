import type { Failure } from '../outcome.ts'
import type { Participant, WorkshopAct } from './act.ts'
import type { Slot } from './slot.ts'
import { ofSlot, slotOf, type WorkshopState } from './state.ts'

/** More ideas of one person in one slot than anybody reads. */
const MOST_IDEAS = 100

type Params = Failure['params']
const fail = (code: string, params: Params = {}): Failure => ({ code, params })

/** What everybody who takes part may do; the rest is the facilitator's. */
const EVERYBODYS: readonly WorkshopAct['kind'][] = ['idea-written', 'idea-withdrawn', 'dots-set']

const wrongPerson = (state: WorkshopState, act: WorkshopAct, who: Participant): Failure | null => {
  if (EVERYBODYS.includes(act.kind)) return null
  if (who.role === 'guest') return fail('workshop-members-only')
  if (act.kind === 'opened' || act.kind === 'facilitator-taken') return null
  const { id, name } = state.facilitator
  return id === who.id ? null : fail('workshop-not-facilitator', { name })
}

/** The slot that an act is for, where it is the current one. */
const currentSlot = (
  state: WorkshopState,
  id: string,
): { slot: Slot; failure: null } | { failure: Failure } => {
  const slot = slotOf(state, id)
  if (slot === undefined) return { failure: fail('workshop-slot-unknown', { slot: id }) }
  if (state.current === id) return { slot, failure: null }
  const now = state.current === null ? undefined : slotOf(state, state.current)
  if (now === undefined) return { failure: fail('workshop-not-begun') }
  return { failure: fail('workshop-slot-stale', { title: slot.title, now: now.title }) }
}

/** What is wrong with writing or voting in a slot as it is now. */
const wrongMoment = (
  state: WorkshopState,
  { slot: id, kind }: Extract<WorkshopAct, { kind: 'idea-written' | 'idea-withdrawn' | 'dots-set' }>,
): Failure | null => {
  const found = currentSlot(state, id)
  if (found.failure) return found.failure
  const { title } = found.slot
  if (kind === 'dots-set' && found.slot.kind !== 'vote') return fail('workshop-no-vote', { title })
  if (kind !== 'dots-set' && found.slot.kind !== 'write') return fail('workshop-no-writing', { title })
  return ofSlot(state.progress, id) === 'open' ? null : fail('workshop-slot-closed', { title })
}

const wrongIdea = (
  state: WorkshopState,
  act: Extract<WorkshopAct, { kind: 'idea-written' | 'idea-withdrawn' }>,
  who: Participant,
): Failure | null => {
  const id = act.kind === 'idea-written' ? act.idea.id : act.idea
  const known = state.ideas.find(idea => idea.id === id)
  // Another's idea and none get the same answer: nobody learns what others have written.
  if (act.kind === 'idea-withdrawn') return known?.author === who.id ? null : fail('workshop-idea-gone')
  if (known !== undefined && (known.author !== who.id || known.slot !== act.slot))
    return fail('workshop-idea-gone')
  const mine = state.ideas.filter(idea => idea.author === who.id && idea.slot === act.slot)
  return known === undefined && mine.length >= MOST_IDEAS
    ? fail('workshop-ideas-many', { limit: MOST_IDEAS })
    : null
}

const wrongDots = (
  state: WorkshopState,
  { slot: id, note, dots }: Extract<WorkshopAct, { kind: 'dots-set' }>,
  who: Participant,
  hasNote: (id: string) => boolean,
): Failure | null => {
  const slot = slotOf(state, id)!
  if (dots === 0) return null
  if (!hasNote(note)) return fail('workshop-note-gone')
  if (dots > slot.dotsPerNote) return fail('workshop-dots-per-note', { limit: slot.dotsPerNote })
  const others = state.votes.filter(vote => vote.slot === id && vote.voter === who.id && vote.note !== note)
  const spent = others.reduce((sum, vote) => sum + vote.dots, 0)
  return spent + dots > slot.dots ? fail('workshop-dots-spent', { limit: slot.dots }) : null
}

const wrongAgenda = (state: WorkshopState, slots: readonly Slot[]): Failure | null => {
  const twice = slots.find((slot, index) => slots.findIndex(({ id }) => id === slot.id) !== index)
  if (twice) return fail('workshop-slot-twice', { slot: twice.id })
  const begun = state.slots.filter(slot => ofSlot(state.progress, slot.id) !== undefined)
  const changed = begun.find(slot => {
    const now = slots.find(({ id }) => id === slot.id)
    return now === undefined || now.kind !== slot.kind || now.dots !== slot.dots
  })
  return changed ? fail('workshop-slot-begun', { title: changed.title }) : null
}

const hiddenIdeas = (state: WorkshopState): Failure | null => {
  const slot = state.current === null ? undefined : slotOf(state, state.current)
  const hidden =
    slot?.kind === 'write' &&
    ofSlot(state.progress, slot.id) === 'open' &&
    state.ideas.some(idea => idea.slot === slot.id)
  return hidden ? fail('workshop-not-revealed', { title: slot.title }) : null
}

const wrongBegin = (
  state: WorkshopState,
  { slot, from }: Extract<WorkshopAct, { kind: 'slot-begun' }>,
): Failure | null => {
  const wanted = slotOf(state, slot)
  if (wanted === undefined) return fail('workshop-slot-unknown', { slot })
  if (from !== state.current) {
    const now = state.current === null ? undefined : slotOf(state, state.current)
    return now === undefined ? fail('workshop-not-begun') : fail('workshop-moved-on', { now: now.title })
  }
  return hiddenIdeas(state)
}

const wrongReveal = (state: WorkshopState, id: string): Failure | null => {
  const found = currentSlot(state, id)
  if (found.failure) return found.failure
  const { title } = found.slot
  if (found.slot.kind !== 'write') return fail('workshop-no-writing', { title })
  return ofSlot(state.progress, id) === 'open' ? null : fail('workshop-slot-closed', { title })
}

const wrongAcceptance = (
  state: WorkshopState,
  { slot: id, ideas }: Extract<WorkshopAct, { kind: 'ideas-accepted' }>,
): Failure | null => {
  const slot = slotOf(state, id)
  if (slot === undefined) return fail('workshop-slot-unknown', { slot: id })
  if (slot.kind !== 'write') return fail('workshop-no-writing', { title: slot.title })
  if (ofSlot(state.progress, id) === undefined || ofSlot(state.progress, id) === 'open')
    return fail('workshop-not-revealed', { title: slot.title })
  const here = state.ideas.filter(idea => idea.slot === id && !idea.accepted).map(idea => idea.id)
  return ideas.every(idea => here.includes(idea)) ? null : fail('workshop-idea-gone')
}

const wrongClose = (state: WorkshopState, id: string): Failure | null => {
  const found = currentSlot(state, id)
  if (found.failure) return found.failure
  if (ofSlot(state.progress, id) === 'closed')
    return fail('workshop-slot-closed', { title: found.slot.title })
  return hiddenIdeas(state)
}

/**
 * What is wrong with an act, or null where it may be done. `hasNote` says whether a note stands on the canvas.
 * Whether there is a workshop at all, and whether one may be opened now, is known to whoever keeps them.
 */
export const workshopFailure = (
  state: WorkshopState,
  act: WorkshopAct,
  who: Participant,
  hasNote: (note: string) => boolean,
): Failure | null => {
  if (act.kind !== 'opened' && state.phase === 'ended') return fail('workshop-ended', { title: state.title })
  const person = wrongPerson(state, act, who)
  if (person) return person
  switch (act.kind) {
    case 'opened':
    case 'agenda-set':
      return wrongAgenda(state, act.slots)
    case 'slot-begun':
      return wrongBegin(state, act)
    case 'idea-written':
    case 'idea-withdrawn':
      return wrongMoment(state, act) ?? wrongIdea(state, act, who)
    case 'dots-set':
      return wrongMoment(state, act) ?? wrongDots(state, act, who, hasNote)
    case 'slot-revealed':
      return wrongReveal(state, act.slot)
    case 'ideas-accepted':
      return wrongAcceptance(state, act)
    case 'slot-closed':
      return wrongClose(state, act.slot)
    case 'timer-set':
    case 'timer-extended':
    case 'decision-taken':
      return currentSlot(state, act.slot).failure
    case 'result-noted':
      return slotOf(state, act.slot) ? null : fail('workshop-slot-unknown', { slot: act.slot })
    case 'decision-withdrawn':
      return state.decisions.some(({ id }) => id === act.decision) ? null : fail('workshop-decision-gone')
    case 'ended':
      return hiddenIdeas(state)
    case 'facilitator-taken':
    case 'lock-set':
      return null
  }
}
