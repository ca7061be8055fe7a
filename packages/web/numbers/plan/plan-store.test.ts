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

const CHANGED = new Error('changed meanwhile')

/** A server in memory: it keeps what it is given, refuses what rests on an older version, and can be away. */
const keeper = () => {
  const state = { kept: plan, version: 0, away: false, times: 0 }
  const served = () => ({ plan: state.kept, version: String(state.version) })
  const first = served()
  const put = (given: Plan) => {
    state.kept = given
    state.version += 1
  }
  const store = planStore(first, {
    save: async (given, basedOn) => {
      await Promise.resolve()
      if (state.away) throw new Error('away')
      if (basedOn !== String(state.version)) throw CHANGED
      state.times += 1
      put(given)
      return served()
    },
    read: async () => served(),
    changedMeanwhile: error => error === CHANGED,
  })
  return { state, put, served, store }
}

describe('the plan as it is edited', () => {
  test('shows a change at once, saves it, and takes it back and makes it again', async () => {
    const { state, store } = keeper()
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
    const { state, store } = keeper()
    for (let price = 1; price <= 20; price += 1)
      store.change(withValueAt(store.shown().plan, 'offers.0.unitCost', price))
    await vi.waitFor(() => expect(store.shown().unsaved).toBe(false))
    expect(state.kept.offers[0]!.unitCost).toBe(20)
    expect(state.times).toBe(2)
  })

  test('keeps what could not be saved, and saves it later on top of what others changed', async () => {
    const { state, put, served, store } = keeper()
    state.away = true
    store.change(priced(12))
    await vi.waitFor(() => expect(store.shown().failure).toBeInstanceOf(Error))
    expect(priceOf(store.shown().plan)).toBe(12)
    put({ ...plan, creditLine: 7 })
    store.serve(served())
    state.away = false
    store.saveAgain()
    await vi.waitFor(() => expect(store.shown().unsaved).toBe(false))
    expect(state.kept.creditLine).toBe(7)
    expect(priceOf(state.kept)).toBe(12)
    expect(store.shown().failure).toBeNull()
  })

  test('takes back its own step only, not what somebody else did since', async () => {
    const { state, put, served, store } = keeper()
    store.change(priced(12))
    await vi.waitFor(() => expect(store.shown().unsaved).toBe(false))
    put({ ...state.kept, creditLine: 7 })
    store.serve(served())
    store.undo()
    await vi.waitFor(() => expect(priceOf(state.kept)).toBe(9))
    expect(state.kept.creditLine).toBe(7)
  })

  test('loses nothing where somebody else saved a moment before', async () => {
    const { state, put, store } = keeper()
    put({ ...plan, creditLine: 7 })
    store.change(priced(12))
    await vi.waitFor(() => expect(store.shown().unsaved).toBe(false))
    expect(state.kept.creditLine).toBe(7)
    expect(priceOf(state.kept)).toBe(12)
    expect(store.shown().plan.creditLine).toBe(7)
  })
})
