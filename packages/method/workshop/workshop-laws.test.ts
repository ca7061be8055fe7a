import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actsInTurn, arbitraryWorkshop, PEOPLE, secretOf } from './arbitrary-workshop.ts'
import { reduceWorkshop } from './reduce-workshop.ts'
import { NO_WORKSHOP, type WorkshopState } from './state.ts'
import { WorkshopView, workshopView } from './view.ts'

const hiddenFrom = (state: WorkshopState, viewer: string) =>
  state.ideas.filter(idea => idea.author !== viewer && state.progress[idea.slot] === 'open')

test('no view before the reveal holds what another wrote', () => {
  let seen = 0
  fc.assert(
    fc.property(arbitraryWorkshop, tries => {
      for (const state of actsInTurn(tries).states) {
        for (const { id } of PEOPLE) {
          const text = JSON.stringify(workshopView(state, id))
          for (const idea of hiddenFrom(state, id)) {
            seen += 1
            expect(text).not.toContain(secretOf(idea.id))
          }
        }
      }
    }),
    { numRuns: 300 },
  )
  expect(seen).toBeGreaterThan(10)
})

test('no view before the end of a vote depends on where others put their dots', () => {
  let seen = 0
  fc.assert(
    fc.property(arbitraryWorkshop, tries => {
      for (const state of actsInTurn(tries).states) {
        for (const { id } of PEOPLE) {
          const hidden = state.votes.filter(vote => vote.voter !== id && state.progress[vote.slot] === 'open')
          if (hidden.length === 0) continue
          seen += 1
          const elsewhere = state.votes.map(vote =>
            hidden.includes(vote) ? { ...vote, note: 'n-other', dots: 1 } : vote,
          )
          expect(workshopView({ ...state, votes: elsewhere }, id)).toEqual(workshopView(state, id))
        }
      }
    }),
    { numRuns: 300 },
  )
  expect(seen).toBeGreaterThan(10)
})

test('nobody ever has more dots than the slot gives', () => {
  fc.assert(
    fc.property(arbitraryWorkshop, tries => {
      for (const state of actsInTurn(tries).states) {
        for (const slot of state.slots) {
          for (const { id } of PEOPLE) {
            const mine = state.votes.filter(vote => vote.slot === slot.id && vote.voter === id)
            expect(mine.every(({ dots }) => dots <= slot.dotsPerNote)).toBe(true)
            expect(mine.reduce((sum, { dots }) => sum + dots, 0)).toBeLessThanOrEqual(slot.dots)
          }
        }
      }
    }),
  )
})

test('the events give the state again, also when each comes twice', () => {
  fc.assert(
    fc.property(arbitraryWorkshop, tries => {
      const { states, events } = actsInTurn(tries)
      const again = events.flatMap(event => [event, event]).reduce(reduceWorkshop, NO_WORKSHOP)
      expect(again).toEqual(states.at(-1))
    }),
  )
})

test('a view is what the wire lets through', () => {
  fc.assert(
    fc.property(arbitraryWorkshop, tries => {
      const view = workshopView(actsInTurn(tries).states.at(-1)!, 'petra')
      expect(WorkshopView.parse(view)).toEqual(view)
    }),
  )
})

test('guests never lead, and only the facilitator locks, reveals and closes', () => {
  fc.assert(
    fc.property(arbitraryWorkshop, tries => {
      const { states, events } = actsInTurn(tries)
      for (const [index, { act, actor }] of events.entries()) {
        if (['idea-written', 'idea-withdrawn', 'dots-set'].includes(act.kind)) continue
        expect(actor.id.startsWith('guest:')).toBe(false)
        expect(states[index]!.facilitator.id).toBe(actor.id)
      }
    }),
  )
})
