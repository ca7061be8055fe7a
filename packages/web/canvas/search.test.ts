import { afterActs, EMPTY_CANVAS, newNote } from '@leinwand/method'
import { describe, expect, test } from 'vitest'
import { boardWords } from './board-words.ts'
import { hitsOf, nextHit } from './search.ts'

const words = {
  statuses: { existing: 'vorhanden', planned: 'geplant', missing: 'fehlt' },
  colours: boardWords.de.colours,
}
const canvas = afterActs(EMPTY_CANVAS, [
  {
    kind: 'note-added',
    note: newNote({ id: 'a', block: 'channels', rank: 0, text: 'Messe', details: 'im Frühjahr' }),
  },
  {
    kind: 'note-added',
    note: newNote({ id: 'b', block: 'channels', rank: 1, text: 'Portal', status: 'planned' }),
  },
  {
    kind: 'note-added',
    note: newNote({
      id: 'c',
      block: 'keyPartners',
      rank: 0,
      text: 'Händler',
      owner: 'Vertrieb',
      colour: 'red',
    }),
  },
  { kind: 'legend-set', colour: 'red', meaning: 'bis Jahresende' },
])

describe('search', () => {
  test.each([
    ['messe', ['a']],
    ['FRUHJAHR', ['a']],
    ['geplant', ['b']],
    ['vertrieb', ['c']],
    ['rot', ['c']],
    ['jahresende handler', ['c']],
    ['r', ['c', 'a', 'b']],
    ['messe portal', []],
  ])('finds %s in reading order', (query, found) => {
    expect(hitsOf(canvas, query, words)).toEqual(found)
  })

  test('without a query looks for nothing', () => {
    expect(hitsOf(canvas, '  ', words)).toBeNull()
  })

  test('walks round and round, both ways', () => {
    expect(nextHit(['a', 'b'], null)).toBe('a')
    expect(nextHit(['a', 'b'], 'b')).toBe('a')
    expect(nextHit(['a', 'b'], null, true)).toBe('b')
    expect(nextHit(['a', 'b'], 'a', true)).toBe('b')
    expect(nextHit([], 'a')).toBeNull()
  })
})
