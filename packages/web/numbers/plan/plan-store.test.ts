import { Plan } from '@leinwand/method'
import { describe, expect, test, vi } from 'vitest'
import { withValueAt } from './plan-path.ts'
import { planStore } from './plan-store.ts'

const plan = Plan.parse({
  start: '2027-01',
  discountRate: 0.08,
  offers: [
    {
      id: 'a',
      name: 'a',
      offering: 'service',
      price: { model: 'subscription', price: 9 },
      unitCost: 2,
      quantity: {},
    },
  ],
})
const priced = (price: number) => withValueAt(plan, 'offers.0.price.price', price)
const priceOf = ({ offers }: Plan) => (offers[0]!.price as { price: number }).price

/** A server in memory: it keeps what it is given, one thing at a time, and can be away. */
const keeper = () => {
  const state = { kept: plan, away: false, times: 0 }
  const save = async (given: Plan): Promise<Plan> => {
    await Promise.resolve()
    if (state.away) throw new Error('away')
    state.times += 1
    state.kept = given
    return given
  }
  return { state, save }
}

describe('the plan as it is edited', () => {
  test('shows a change at once, saves it, and takes it back and makes it again', async () => {
    const { state, save } = keeper()
    const store = planStore(plan, save)
    store.change(priced(12))
    expect(priceOf(store.shown().plan)).toBe(12)
    expect(store.shown().unsaved).toBe(true)
    await vi.waitFor(() => expect(store.shown().unsaved).toBe(false))
    store.undo()
    await vi.waitFor(() => expect(priceOf(state.kept)).toBe(9))
    expect(store.shown().canUndo).toBe(false)
    store.redo()
    await vi.waitFor(() => expect(priceOf(state.kept)).toBe(12))
  })

  test('saves many changes one after the other, and no more often than needed', async () => {
    const { state, save } = keeper()
    const store = planStore(plan, save)
    for (let price = 1; price <= 20; price += 1)
      store.change(withValueAt(store.shown().plan, 'offers.0.unitCost', price))
    await vi.waitFor(() => expect(store.shown().unsaved).toBe(false))
    expect(state.kept.offers[0]!.unitCost).toBe(20)
    expect(state.times).toBe(2)
  })

  test('keeps what could not be saved, and saves it later on top of what others changed', async () => {
    const { state, save } = keeper()
    state.away = true
    const store = planStore(plan, save)
    store.change(priced(12))
    await vi.waitFor(() => expect(store.shown().failure).toBeInstanceOf(Error))
    expect(priceOf(store.shown().plan)).toBe(12)
    store.serve({ ...plan, creditLine: 7 })
    state.away = false
    store.saveAgain()
    await vi.waitFor(() => expect(store.shown().unsaved).toBe(false))
    expect(state.kept.creditLine).toBe(7)
    expect(priceOf(state.kept)).toBe(12)
    expect(store.shown().failure).toBeNull()
  })

  test('takes back its own step only, not what somebody else did since', async () => {
    const { state, save } = keeper()
    const store = planStore(plan, save)
    store.change(priced(12))
    await vi.waitFor(() => expect(store.shown().unsaved).toBe(false))
    store.serve({ ...state.kept, creditLine: 7 })
    store.undo()
    await vi.waitFor(() => expect(priceOf(state.kept)).toBe(9))
    expect(state.kept.creditLine).toBe(7)
  })
})
