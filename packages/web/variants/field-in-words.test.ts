import { COMPARED_FIELDS, newNote } from '@leinwand/method'
import { expect, test } from 'vitest'
import { fieldInWords, type NoteNames } from './field-in-words.ts'

const names: NoteNames = {
  bound: ({ id }) => `KPI ${id}`,
  offer: id => `Angebot ${id}`,
  note: id => (id === 'there' ? 'Zulieferer' : undefined),
}
const empty = newNote({ id: 'a', block: 'channels', rank: 1, text: 'Messe' })
const full = newNote({
  ...empty,
  details: 'x'.repeat(200),
  status: 'missing',
  offering: 'hardware',
  cycle: ['modeling'],
  evidence: [{ grade: 'documented', text: 'Protokoll' }],
  bindings: [{ to: 'kpi', id: 'ausfall' }],
  owner: 'Vertrieb',
  colour: 'red',
  offer: 'abo',
  segment: 'gone',
  links: ['there', 'gone'],
})
const said = (note: typeof full, language: 'de' | 'en') =>
  Object.fromEntries(COMPARED_FIELDS.map(field => [field, fieldInWords(note, field, language, names)]))

test('every field of a note in words', () => {
  expect(said(full, 'de')).toEqual({
    text: 'Messe',
    details: `${'x'.repeat(160)} …`,
    status: 'fehlt',
    offering: 'Hardware',
    cycle: 'Modellierung',
    evidence: 'Protokoll (belegt)',
    bindings: 'KPI ausfall',
    owner: 'Vertrieb',
    colour: 'rot',
    offer: 'Angebot abo',
    segment: 'eine gelöschte Notiz',
    links: 'Zulieferer, eine gelöschte Notiz',
  })
})

test('what is empty is nothing', () => {
  const { details, cycle, evidence, bindings, owner, offer, segment, links } = said(empty, 'en')
  for (const value of [details, cycle, evidence, bindings, owner, offer, segment, links])
    expect(value).toBe('nothing')
})
