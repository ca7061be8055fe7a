import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nearest } from './nearest.ts'

it.each([
  ['Torqe', ['speed', 'torque'], 'torque'],
  ['tset', ['crossValidation', 'test'], 'test'],
  ['prase', ['parse', 'cast'], 'parse'],
  ['absolute', ['sqrt', 'abs'], 'abs'],
  ['partys', ['kpis', 'parties'], 'parties'],
  ['Y', ['x', 'y'], 'y'],
  ['y', ['x'], ''],
  ['read_csv', ['min', 'round'], ''],
  ['', ['x', 'speed'], ''],
  ['x', [], ''],
])('takes %j among %j for %j', (name, names, meant) => expect(nearest(name, names)).toBe(meant))

it('finds a name that is there, whatever its case and signs', () => {
  const name = fc.stringMatching(/^[a-z]{2,8}( [a-z]{2,8})?$/)
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, selector: one => one.replace(' ', '') }), names => {
      for (const one of names) expect(nearest(one.toUpperCase().replace(' ', '_'), names)).toBe(one)
    }),
  )
})
