import { describe, expect, it } from 'vitest'
import { companyOf, isStuck, standstillsOf } from './stuck-counter.ts'

const none = new Set<number>()
const signal = (length: number, value: (n: number) => number) =>
  Float64Array.from({ length }, (_, n) => value(n))
/** What a counter shows that rises by one in the rows for which `rises` holds. */
const counter = (length: number, rises: (n: number) => boolean, by = 1) => {
  let sum = 0
  return signal(length, n => {
    if (rises(n)) sum += by
    return sum
  })
}
const places = (values: Float64Array, starts = none) =>
  standstillsOf(values, starts).map(({ first, last }) => [first, last])
const lively = (n: number) => Math.sin(n * 1.7)

describe('a counter that stands still', () => {
  it('is seen where it is not wont to, once its history is long enough', () => {
    const stuck = counter(4000, n => n < 2000 || n >= 2100)
    expect(places(stuck)).toEqual([[1999, 2099]])
    const [rest] = standstillsOf(stuck, none)
    expect(isStuck(rest!, 'unknown')).toBe(true)
    const [short] = standstillsOf(stuck.subarray(1500, 2500), none)
    expect([isStuck(short!, 'unknown'), isStuck(short!, 'running'), isStuck(short!, 'stopped')]).toEqual([
      false,
      true,
      false,
    ])
  })

  it('is stuck where it makes up for the time in one step', () => {
    const values = counter(900, n => n < 400 || n >= 600).map((value, at) => value + (at >= 600 ? 150 : 0))
    const [rest] = standstillsOf(values, none)
    expect([rest!.caughtUp, isStuck(rest!, 'unknown'), isStuck(rest!, 'stopped')]).toEqual([true, true, true])
  })

  it('is not: every night and weekend, every step of a staircase, or a few values only', () => {
    const hours = counter(24 * 28, n => n % 24 >= 6 && n % 24 < 22 && Math.floor(n / 24) % 7 < 5)
    expect(places(hours)).toEqual([])
    expect(places(counter(6000, n => n % 150 === 0))).toEqual([])
    expect(places(counter(3000, n => n % (40 + (n % 7) * 30) === 0))).toEqual([])
    expect(places(counter(400, n => n === 5 || n === 300))).toEqual([])
  })

  it('is seen in coarse steps too, and each asset by itself', () => {
    expect(places(counter(20_000, n => n % 10 === 0 && (n < 9000 || n > 9400)))).toHaveLength(1)
    const two = signal(2000, n => n % 1000)
    expect(places(two, new Set([1000]))).toEqual([])
  })
})

describe('its company', () => {
  const within = (value: (n: number) => number) => ({
    around: [signal(100, value), signal(100, n => value(n + 200))],
    within: signal(100, n => value(n + 100)),
  })
  it('runs where all go on as they did, and stands where one does not', () => {
    const goesOn = within(lively)
    const rests = { ...goesOn, within: signal(100, () => 0.2) }
    const elsewhere = { ...goesOn, within: signal(100, n => 9 + lively(n)) }
    expect(companyOf([goesOn, within(n => n * 3)])).toBe('running')
    expect(companyOf([goesOn, rests])).toBe('stopped')
    expect(companyOf([elsewhere])).toBe('stopped')
    expect(companyOf([{ ...within(n => n), within: signal(100, () => 99) }])).toBe('stopped')
  })
  it('is unknown without others, or where they never move', () => {
    expect(companyOf([])).toBe('unknown')
    expect(companyOf([within(() => 1500.1)])).toBe('unknown')
    expect(companyOf([{ ...within(() => 1), within: signal(100, () => 0) }])).toBe('stopped')
  })
})
