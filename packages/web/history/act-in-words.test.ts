import { type CanvasAct, type CanvasEvent, newNote, SingleAct, TOGETHER } from '@leinwand/method'
import { describe, expect, test } from 'vitest'
import { eventInWords, type Names, partInWords } from './act-in-words.ts'
import { toldOf } from './told.ts'

const names: Names = {
  bound: ({ to, id }) => `${to} ${id}`,
  variant: id => `Variante ${id}`,
  pattern: id => `Muster ${id}`,
  finding: id => `Regel ${id}`,
}
const note = newNote({ id: 'a', block: 'channels', rank: 1, text: 'Messe' })
const added: CanvasAct = { kind: 'note-added', note }
const told = (...acts: readonly CanvasAct[]) =>
  toldOf(
    acts.map(
      (act, index): CanvasEvent => ({
        id: `e${index}`,
        seq: index + 1,
        at: '2026-11-22T10:00:00.000Z',
        actor: 'Anna',
        act,
      }),
    ),
  )
const last = (language: 'de' | 'en', ...acts: readonly CanvasAct[]) =>
  eventInWords(told(...acts).at(-1)!, language, names)

/** One act of every kind, with its words in both languages, after “Messe” was added. */
const SAID: readonly (readonly [SingleAct, string, string])[] = [
  [
    { kind: 'note-added', note: newNote({ id: 'b', block: 'keyPartners', rank: 1, text: 'Institut' }) },
    '„Institut“ auf Kern-Partner hinzugefügt',
    'added “Institut” to Key partners',
  ],
  [
    { kind: 'note-edited', note: 'a', changes: { text: 'Hausmesse', status: 'planned', owner: '' } },
    '„Messe“ in „Hausmesse“ geändert; Status geplant, verantwortlich nichts',
    'changed “Messe” to “Hausmesse”; status planned, responsible nothing',
  ],
  [
    { kind: 'note-edited', note: 'a', changes: { details: 'mehr', colour: 'red' } },
    '„Messe“ geändert: Einzelheiten, Farbe rot',
    'changed “Messe”: details, colour red',
  ],
  [
    { kind: 'note-moved', note: 'a', block: 'keyPartners', rank: 2 },
    '„Messe“ von Vertriebskanäle nach Kern-Partner verschoben',
    'moved “Messe” from Channels to Key partners',
  ],
  [
    { kind: 'note-moved', note: 'a', block: 'channels', rank: 9 },
    '„Messe“ innerhalb von Vertriebskanäle verschoben',
    'moved “Messe” within Channels',
  ],
  [{ kind: 'note-deleted', note: 'a' }, '„Messe“ gelöscht', 'deleted “Messe”'],
  [{ kind: 'note-deleted', note: 'gone' }, '„eine gelöschte Notiz“ gelöscht', 'deleted “a deleted note”'],
  [
    { kind: 'note-bound', note: 'a', binding: { to: 'kpi', id: 'ausfall' } },
    '„Messe“ mit kpi ausfall verknüpft',
    'bound “Messe” to kpi ausfall',
  ],
  [
    { kind: 'note-unbound', note: 'a', binding: { to: 'kpi', id: 'ausfall' } },
    'Verknüpfung von „Messe“ mit kpi ausfall gelöst',
    'took the binding of “Messe” to kpi ausfall away',
  ],
  [
    { kind: 'legend-set', colour: 'red', meaning: 'offen' },
    'Legende: rot bedeutet „offen“',
    'legend: red means “offen”',
  ],
  [
    { kind: 'legend-set', colour: 'red', meaning: '' },
    'Legende: rot hat keine Bedeutung mehr',
    'legend: red has no meaning any more',
  ],
  [
    { kind: 'finding-dismissed', finding: 'orphan:a', reason: 'gewollt' },
    'Hinweis „Regel orphan:a“ beiseitegelegt: „gewollt“',
    'set the finding “Regel orphan:a” aside: “gewollt”',
  ],
  [
    { kind: 'finding-reopened', finding: 'orphan:a' },
    'Hinweis „Regel orphan:a“ wieder aufgenommen',
    'took the finding “Regel orphan:a” up again',
  ],
  [
    { kind: 'pattern-chosen', pattern: 'retrofit' },
    'Muster „Muster retrofit“ gewählt',
    'chose the pattern “Muster retrofit”',
  ],
  [
    { kind: 'pattern-dropped', pattern: 'retrofit' },
    'Muster „Muster retrofit“ abgelegt',
    'dropped the pattern “Muster retrofit”',
  ],
]

describe('an act in words', () => {
  test.each(SAID)('$kind', (act, de, en) => {
    expect(last('de', added, act)).toBe(de)
    expect(last('en', added, act)).toBe(en)
  })

  test('every kind there is has been said above', () => {
    const kinds = SingleAct.options.map(option => option.shape.kind.value)
    expect(new Set(SAID.map(([{ kind }]) => kind))).toEqual(new Set(kinds))
  })

  test('the words follow the note through its renamings', () => {
    const renamed: CanvasAct = { kind: 'note-edited', note: 'a', changes: { text: 'Hausmesse' } }
    expect(last('de', added, renamed, { kind: 'note-deleted', note: 'a' })).toBe('„Hausmesse“ gelöscht')
  })
})

describe('several together', () => {
  const acts: SingleAct[] = [
    { kind: 'note-edited', note: 'a', changes: { status: 'missing' } },
    { kind: 'note-moved', note: 'a', block: 'keyPartners', rank: 1 },
  ]
  const together = (reason: (typeof TOGETHER)[number], from?: string): CanvasAct => ({
    kind: 'acts-together',
    reason,
    ...(from === undefined ? {} : { from }),
    acts,
  })

  test('notes are counted once, changes each', () => {
    expect(last('de', added, together('edited'))).toBe('1 Notiz zusammen geändert')
    expect(last('en', added, together('undone'))).toBe('undid 2 changes')
  })

  test('where it comes from is named', () => {
    expect(last('de', added, together('restored', '12'))).toBe(
      'Stand nach Schritt 12 wiederhergestellt (2 Änderungen)',
    )
    expect(last('de', added, together('taken-over', 'abo'))).toBe(
      '2 Änderungen aus „Variante abo“ übernommen',
    )
    expect(last('en', added, together('pattern', 'retrofit'))).toBe(
      'applied the pattern “Muster retrofit” (2 changes)',
    )
  })

  test.each(TOGETHER)('%s has words in both languages', reason => {
    for (const language of ['de', 'en'] as const) {
      const said = last(language, added, together(reason))
      expect(said).toMatch(/[12]/)
      expect(said).not.toMatch(/undefined|null/)
    }
  })

  test('its parts are said one by one, each as it met the note', () => {
    const { parts } = told(added, together('edited')).at(-1)!
    expect(parts.map(part => partInWords(part, 'de', names))).toEqual([
      '„Messe“ geändert: Status fehlt',
      '„Messe“ von Vertriebskanäle nach Kern-Partner verschoben',
    ])
  })
})
