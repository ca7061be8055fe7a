import { z } from 'zod'
import { Block } from '../canvas/block.ts'
import { NoteId } from '../canvas/note.ts'
import { LogEntry } from './log-entry.ts'
import { Slot } from './slot.ts'
import { dotsByNote, ofSlot, peopleIn, type WorkshopState } from './state.ts'
import { Timer } from './timer.ts'

const Dots = z.record(NoteId, z.number().int())

/** A slot as one participant sees it. */
const SlotView = z.object({
  ...Slot.shape,
  progress: z.enum(['ahead', 'open', 'revealed', 'closed']),
  /** Ideas that one may see: before the reveal one's own, then all. Nobody's name is on them. */
  ideas: z.array(
    z.object({
      id: NoteId,
      block: Block,
      text: z.string(),
      mine: z.boolean(),
      accepted: z.boolean(),
    }),
  ),
  /** How many ideas there are and how many people wrote or voted, also while they are hidden. */
  written: z.number().int(),
  people: z.number().int(),
  /** One's own dots, and how many are left. */
  mine: Dots,
  left: z.number().int(),
  /** All dots by note; null until the vote is closed. */
  counts: Dots.nullable(),
  result: z.string(),
})
export type SlotView = z.infer<typeof SlotView>

/** What one participant may see of a workshop, and nothing else: this is what leaves the server. */
export const WorkshopView = z.object({
  title: z.string(),
  openedAt: z.iso.datetime(),
  phase: z.enum(['preparing', 'running', 'ended']),
  facilitator: z.string(),
  leading: z.boolean(),
  slots: z.array(SlotView),
  current: z.string().nullable(),
  timer: Timer.nullable(),
  locked: z.boolean(),
  decisions: z.array(
    z.object({
      id: z.string(),
      slot: z.string(),
      text: z.string(),
      at: z.iso.datetime(),
      who: z.string(),
    }),
  ),
  log: z.array(LogEntry),
})
export type WorkshopView = z.infer<typeof WorkshopView>

const slotView = (state: WorkshopState, slot: Slot, viewer: string): SlotView => {
  const progress = ofSlot(state.progress, slot.id) ?? 'ahead'
  const hidden = progress === 'ahead' || progress === 'open'
  const ideas = state.ideas.filter(idea => idea.slot === slot.id)
  const votes = state.votes.filter(vote => vote.slot === slot.id)
  const own = votes.filter(({ voter }) => voter === viewer)
  return {
    ...slot,
    progress,
    ideas: ideas
      .filter(({ author }) => !hidden || author === viewer)
      // By id, which is drawn by chance: the order of writing would tell who wrote what.
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, block, text, author, accepted }) => ({
        id,
        block,
        text,
        accepted,
        mine: author === viewer,
      })),
    written: ideas.length,
    people: peopleIn([...ideas.map(({ author }) => author), ...votes.map(({ voter }) => voter)]),
    mine: Object.fromEntries(own.map(({ note, dots }) => [note, dots])),
    left: slot.dots - own.reduce((sum, { dots }) => sum + dots, 0),
    counts:
      slot.kind === 'vote' && progress === 'closed'
        ? Object.fromEntries(dotsByNote(state, slot.id).map(({ note, dots }) => [note, dots]))
        : null,
    result: ofSlot(state.results, slot.id) ?? '',
  }
}

/** What a participant (by id) may see: no text and no dot of another before the slot is revealed or closed. */
export const workshopView = (state: WorkshopState, viewer: string): WorkshopView => ({
  title: state.title,
  openedAt: state.openedAt,
  phase: state.phase,
  facilitator: state.facilitator.name,
  leading: state.facilitator.id === viewer,
  slots: state.slots.map(slot => slotView(state, slot, viewer)),
  current: state.current,
  timer: state.timer,
  locked: state.locked,
  decisions: [...state.decisions],
  log: [...state.log],
})
