import { describe, expect, it } from 'vitest'
import { frozenStretches, jumpsOf } from './signals.ts'

const none = new Set<number>()
/** Something that never repeats itself. */
const fine = (n: number) => Math.sin(n * 1.7) + n / 1e6
const signal = (length: number, value: (n: number) => number) =>
  Float64Array.from({ length }, (_, n) => value(n))

/** A coarse signal: each level is held for a while, for some of these lengths over and over. */
const coarse = (stuck: number) => {
  const values: number[] = []
  for (let step = 0; step < 200; step++) {
    const held = [3, 8, 2, 40, 5, 90, 4, 60][step % 8]! + (step === 101 ? stuck : 0)
    for (let n = 0; n < held; n++) values.push((step * 7) % 15)
  }
  return Float64Array.from(values)
}

describe('a signal that is stuck', () => {
  it('is found where it stands, and only there', () => {
    const values = signal(1000, n => fine(n >= 300 && n < 380 ? 300 : n))
    expect(frozenStretches(values, none)).toEqual([{ first: 300, last: 379 }])
    expect(frozenStretches(signal(1000, fine), none)).toEqual([])
  })

  it('is not: one that is coarse and slow by nature; unless it stands far longer than it is wont to', () => {
    expect(frozenStretches(coarse(0), none)).toEqual([])
    const [found] = frozenStretches(coarse(600), none)
    expect(found!.last - found!.first + 1).toBeGreaterThan(600)
  })

  it('is not: a meter that rests, and starts again from nought', () => {
    const meter = signal(1000, n => (n % 500 < 300 ? n % 500 : 300))
    expect(frozenStretches(meter, none)).toEqual([])
  })

  it('is not: a state that the machine comes back to', () => {
    expect(
      frozenStretches(
        signal(1000, n => (n % 200 < 60 ? -5 : fine(n))),
        none,
      ),
    ).toEqual([])
  })

  it('is interrupted by what is missing, and by the next asset', () => {
    const values = signal(400, n => fine(n >= 100 && n < 130 ? 100 : n))
    expect(frozenStretches(values, none)).toEqual([{ first: 100, last: 129 }])
    expect(frozenStretches(values, new Set([115]))).toEqual([])
    values[115] = Number.NaN
    expect(frozenStretches(values, none)).toEqual([])
  })
})

describe('a jump', () => {
  it('is a step out of all proportion, with its sign and place', () => {
    const values = signal(500, n => fine(n) - (n >= 250 ? 100 : 0))
    const [first, ...more] = jumpsOf(values, none, 2)
    expect([first!.at, more.length]).toEqual([250, 0])
    expect(first!.size).toBeLessThan(-98)
  })
  it('is none where another asset begins', () => {
    expect(
      jumpsOf(
        signal(500, n => fine(n) - (n >= 250 ? 100 : 0)),
        new Set([250]),
        2,
      ),
    ).toEqual([])
  })
})
