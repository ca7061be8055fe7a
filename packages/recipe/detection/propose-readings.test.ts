import { expect, it } from 'vitest'
import { proposeReadings } from './propose-readings.ts'

const proposed = (...texts: string[]) => proposeReadings('column', texts).map(({ as }) => as)

it('takes two letters that go together for yes and no, and one of them alone for what it says', () => {
  expect(proposed('j', 'n', 'j')).toContain('boolean')
  expect(proposed('Y', 'N')).toContain('boolean')
  // A unit, a direction, an axis beside an x.
  for (const texts of [['t', 't'], ['n'], ['x', 'y', 'y']])
    expect(proposed(...texts)).not.toContain('boolean')
})

it('takes a word that says yes for one, even alone', () => {
  expect(proposed('ja', 'ja')).toContain('boolean')
  expect(proposed('TRUE')).toContain('boolean')
})
