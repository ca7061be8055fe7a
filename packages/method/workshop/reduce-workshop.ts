import type { WorkshopAct, WorkshopEvent } from './act.ts'
import type { LogEntry } from './log-entry.ts'
import { dotsByNote, NO_WORKSHOP, ofSlot, peopleIn, slotOf, type WorkshopState, withSlot } from './state.ts'
import { startedTimer, withMinutes, withRunning } from './timer.ts'

type Texts = Readonly<Record<string, string>>
type Envelope = Pick<WorkshopEvent, 'at' | 'actor'>

const logged = (
  state: WorkshopState,
  { at, actor }: Envelope,
  entry: Pick<LogEntry, 'what'> & Partial<Omit<LogEntry, 'slot'>> & { slot?: string },
): WorkshopState => {
  const { slot = '', ...rest } = entry
  const title = slotOf(state, slot)?.title ?? ''
  const line = { at, who: actor.name, text: '', count: 0, people: 0, notes: [], ...rest, slot: title }
  return { ...state, log: [...state.log, line] }
}

/** Ends a slot; a vote's dots are counted then, under the texts that the notes have now. */
const closed = (state: WorkshopState, slot: string, texts: Texts, by: Envelope): WorkshopState => {
  if (ofSlot(state.progress, slot) === 'closed') return state
  const next = { ...state, progress: withSlot(state.progress, slot, 'closed' as const) }
  if (slotOf(state, slot)?.kind !== 'vote') return next
  const votes = state.votes.filter(vote => vote.slot === slot)
  return logged(next, by, {
    what: 'voted',
    slot,
    count: votes.reduce((sum, { dots }) => sum + dots, 0),
    people: peopleIn(votes.map(({ voter }) => voter)),
    notes: dotsByNote(state, slot).map(({ note, dots }) => ({ text: ofSlot(texts, note) ?? '', dots })),
  })
}

const begun = (
  state: WorkshopState,
  { slot, texts }: Extract<WorkshopAct, { kind: 'slot-begun' }>,
  by: Envelope,
): WorkshopState => {
  const left = state.current === null ? state : closed(state, state.current, texts, by)
  const minutes = slotOf(state, slot)?.minutes ?? 0
  const progress =
    ofSlot(state.progress, slot) === undefined
      ? withSlot(left.progress, slot, 'open' as const)
      : left.progress
  return logged(
    { ...left, phase: 'running', progress, current: slot, timer: startedTimer(minutes, by.at) },
    by,
    {
      what: 'begun',
      slot,
    },
  )
}

const revealed = (state: WorkshopState, slot: string, by: Envelope): WorkshopState => {
  const ideas = state.ideas.filter(idea => idea.slot === slot)
  return logged({ ...state, progress: withSlot(state.progress, slot, 'revealed' as const) }, by, {
    what: 'revealed',
    slot,
    count: ideas.length,
    people: peopleIn(ideas.map(({ author }) => author)),
  })
}

const accepted = (
  state: WorkshopState,
  { slot, ideas }: Extract<WorkshopAct, { kind: 'ideas-accepted' }>,
  by: Envelope,
): WorkshopState => {
  const chosen = state.ideas.filter(idea => ideas.includes(idea.id) && !idea.accepted)
  const marked = state.ideas.map(idea => (chosen.includes(idea) ? { ...idea, accepted: true } : idea))
  return logged({ ...state, ideas: marked }, by, {
    what: 'accepted',
    slot,
    count: chosen.length,
    notes: chosen.map(({ text }) => ({ text, dots: 0 })),
  })
}

/** What only one person sees until later: it changes the state and is never logged. */
const privately = (
  state: WorkshopState,
  act: Extract<WorkshopAct, { kind: 'idea-written' | 'idea-withdrawn' | 'dots-set' }>,
  actor: string,
): WorkshopState => {
  switch (act.kind) {
    case 'idea-written': {
      const idea = { ...act.idea, slot: act.slot, author: actor, accepted: false }
      return { ...state, ideas: [...state.ideas.filter(({ id }) => id !== idea.id), idea] }
    }
    case 'idea-withdrawn':
      return { ...state, ideas: state.ideas.filter(({ id }) => id !== act.idea) }
    case 'dots-set': {
      const { slot, note, dots } = act
      const rest = state.votes.filter(
        vote => vote.slot !== slot || vote.note !== note || vote.voter !== actor,
      )
      return { ...state, votes: dots === 0 ? rest : [...rest, { slot, note, dots, voter: actor }] }
    }
  }
}

const decided = (
  state: WorkshopState,
  act: Extract<WorkshopAct, { kind: 'decision-taken' | 'decision-withdrawn' | 'result-noted' }>,
  by: Envelope,
): WorkshopState => {
  if (act.kind === 'result-noted') {
    const { slot, text } = act
    const next = { ...state, results: withSlot(state.results, slot, text) }
    return logged(next, by, { what: 'result', slot, text })
  }
  const others = state.decisions.filter(({ id }) => id !== act.decision)
  if (act.kind === 'decision-withdrawn') {
    const gone = state.decisions.find(({ id }) => id === act.decision)
    return logged({ ...state, decisions: others }, by, { what: 'withdrawn', text: gone?.text ?? '' })
  }
  const { decision: id, slot, text } = act
  const decisions = [...others, { id, slot, text, at: by.at, who: by.actor.name }]
  return logged({ ...state, decisions }, by, { what: 'decision', slot, text })
}

const timed = (
  state: WorkshopState,
  act: Extract<WorkshopAct, { kind: 'timer-set' | 'timer-extended' }>,
  by: Envelope,
): WorkshopState => {
  if (state.timer === null) return state
  if (act.kind === 'timer-set') return { ...state, timer: withRunning(state.timer, act.running, by.at) }
  const timer = withMinutes(state.timer, act.minutes)
  return logged({ ...state, timer }, by, { what: 'extended', slot: act.slot, count: act.minutes })
}

const ended = (state: WorkshopState, texts: Texts, by: Envelope): WorkshopState => {
  const left = state.current === null ? state : closed(state, state.current, texts, by)
  return logged({ ...left, phase: 'ended', current: null, timer: null, locked: false }, by, { what: 'ended' })
}

const applied = (state: WorkshopState, act: WorkshopAct, by: Envelope): WorkshopState => {
  switch (act.kind) {
    case 'opened': {
      const { title, slots } = act
      const opened = { ...NO_WORKSHOP, title, slots, openedAt: by.at, facilitator: by.actor }
      return logged(opened, by, { what: 'opened', text: title })
    }
    case 'agenda-set':
      return { ...state, slots: act.slots }
    case 'facilitator-taken':
      return logged({ ...state, facilitator: by.actor }, by, { what: 'facilitator' })
    case 'slot-begun':
      return begun(state, act, by)
    case 'timer-set':
    case 'timer-extended':
      return timed(state, act, by)
    case 'slot-revealed':
      return revealed(state, act.slot, by)
    case 'ideas-accepted':
      return accepted(state, act, by)
    case 'slot-closed':
      return closed(state, act.slot, act.texts, by)
    case 'result-noted':
    case 'decision-taken':
    case 'decision-withdrawn':
      return decided(state, act, by)
    case 'lock-set':
      return logged({ ...state, locked: act.locked }, by, { what: act.locked ? 'locked' : 'unlocked' })
    case 'ended':
      return ended(state, act.texts, by)
    default:
      return privately(state, act, by.actor.id)
  }
}

/**
 * The workshop after one more event. Pure; an event that the state has seen already (`seq` not above the state's) changes
 * nothing. The event has passed `workshopFailure` before it was stored.
 */
export const reduceWorkshop = (state: WorkshopState, event: WorkshopEvent): WorkshopState =>
  event.seq <= state.seq ? state : { ...applied(state, event.act, event), seq: event.seq }
