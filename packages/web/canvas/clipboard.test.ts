import { afterActs, EMPTY_CANVAS, newNote, notesOf } from '@leinwand/method'
import { describe, expect, test } from 'vitest'
import { copiedNotes, pastedNotes, readCopied } from './clipboard.ts'

const partner = newNote({ id: 'p', block: 'keyPartners', rank: 0, text: 'Institut', links: ['q', 'gone'] })
const second = newNote({
  id: 'q',
  block: 'keyPartners',
  rank: 1,
  text: 'Händler',
  details: '**alle** Regionen',
  owner: 'Vertrieb',
  colour: 'blue',
  offer: 'abo',
  bindings: [{ to: 'party', id: 'kunde' }],
})
const canvas = afterActs(EMPTY_CANVAS, [
  { kind: 'note-added', note: partner },
  { kind: 'note-added', note: second },
])
const ids = () => {
  let count = 0
  return () => `new${++count}`
}
const copied = (project: string) => readCopied(copiedNotes(project, [partner, second]).own)!

describe('copied notes', () => {
  test('come with all their fields, linked among themselves, behind what stands there', () => {
    const acts = pastedNotes(canvas, 'one', 'channels', copied('one'), ids())
    const [first, other] = notesOf(afterActs(canvas, acts), 'channels')
    expect(first).toMatchObject({ id: 'new1', text: 'Institut', links: ['new2'] })
    expect({ ...other, id: 'q', block: 'keyPartners', rank: 1 }).toEqual(second)
  })

  test('lose in another project what exists only in their own', () => {
    const acts = pastedNotes(EMPTY_CANVAS, 'two', 'channels', copied('one'), ids())
    const [, other] = notesOf(afterActs(EMPTY_CANVAS, acts), 'channels')
    expect(other).toMatchObject({ owner: 'Vertrieb', offer: '', bindings: [] })
  })

  test('of several blocks stay each in its own', () => {
    const far = { ...second, block: 'revenueStreams' as const }
    const own = readCopied(copiedNotes('one', [partner, far]).own)!
    const there = afterActs(canvas, pastedNotes(canvas, 'one', 'channels', own, ids()))
    expect(notesOf(there, 'channels')).toEqual([])
    expect(notesOf(there, 'keyPartners').map(({ id }) => id)).toEqual(['p', 'q', 'new1'])
    expect(notesOf(there, 'revenueStreams').map(({ id }) => id)).toEqual(['new2'])
  })

  test('are plain lines for other programs', () => {
    expect(copiedNotes('one', [partner, second]).plain).toBe('Institut\nHändler')
  })

  test.each(['', 'no JSON', '{}', '{"project":"one","notes":[{"id":"x"}]}', '{"project":"one","notes":[]}'])(
    'are not read from %j',
    text => {
      expect(readCopied(text)).toBeNull()
    },
  )
})
