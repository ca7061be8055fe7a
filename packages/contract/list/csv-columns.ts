import type { COLOURS, Colour, NoteStatus, Offering } from '@leinwand/method'
import { plainWord } from './block-words.ts'

/** The columns of a list of notes, with the words for them in German and English; the first is said together with the key. */
const COLUMNS = {
  block: [
    'Feld',
    'block',
    'Baustein',
    'Bereich',
    'Element',
    'building block',
    'Kategorie',
    'category',
    'area',
  ],
  text: ['Text', 'text', 'Notiz', 'note', 'Titel', 'title', 'Bezeichnung', 'Inhalt', 'Name', 'Stichwort'],
  details: [
    'Einzelheiten',
    'details',
    'Beschreibung',
    'description',
    'Bemerkung',
    'Kommentar',
    'Anmerkung',
    'comment',
  ],
  status: ['Status', 'status', 'Stand', 'state', 'Zustand'],
  owner: [
    'verantwortlich',
    'owner',
    'Verantwortliche',
    'Verantwortlicher',
    'zuständig',
    'responsible',
    'Besitzer',
  ],
  offering: ['Wertart', 'offering', 'kind of value', 'Art', 'kind', 'Leistungsart'],
  segment: ['Kundensegment', 'segment', 'customer segment', 'Kunde', 'customer'],
  colour: ['Farbe', 'colour', 'color'],
} as const satisfies Record<string, readonly string[]>
export type Column = keyof typeof COLUMNS

const COLUMN_WORDS: ReadonlyMap<string, Column> = new Map(
  (Object.keys(COLUMNS) as Column[]).flatMap(column =>
    [column, ...COLUMNS[column]].map((word): [string, Column] => [plainWord(word), column]),
  ),
)

/** The columns there are, as a sentence says them. */
export const COLUMNS_SAID = (Object.keys(COLUMNS) as Column[])
  .map(key => `${COLUMNS[key][0]} (${key})`)
  .join(', ')

export const columnOf = (header: string): Column | undefined => COLUMN_WORDS.get(plainWord(header))

const options = <T extends string>(words: Readonly<Record<T, readonly string[]>>) => {
  const values = Object.keys(words) as T[]
  const known = new Map(
    values.flatMap(value => [value, ...words[value]].map(word => [plainWord(word), value])),
  )
  return {
    of: (text: string): T | undefined => known.get(plainWord(text)),
    allowed: values.map(value => `${words[value][0]} (${value})`).join(', '),
  }
}

export const STATUSES = options<NoteStatus>({
  existing: ['vorhanden', 'bestehend', 'Ist', 'da', 'exists', 'ja', 'yes'],
  planned: ['geplant', 'plan', 'Soll', 'planned'],
  missing: ['fehlt', 'fehlend', 'offen', 'open', 'lacking', 'nein', 'no'],
})
export const OFFERINGS = options<Offering>({
  hardware: ['Hardware', 'Produkt', 'product', 'Sachprodukt', 'Maschine', 'material'],
  service: ['Dienst', 'Dienstleistung', 'Service', 'Datendienst', 'data service'],
  both: ['beides', 'both', 'hybrid'],
})
export const LIST_COLOURS = options<Colour>({
  none: ['keine', 'ohne', 'no'],
  yellow: ['gelb'],
  green: ['grün'],
  blue: ['blau'],
  violet: ['violett', 'lila', 'purple'],
  red: ['rot'],
  grey: ['grau', 'gray'],
} satisfies Record<(typeof COLOURS)[number], readonly string[]>)
