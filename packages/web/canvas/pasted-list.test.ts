import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pastedList } from './pasted-list.ts'

const plain = (text: string) => pastedList(text).lines.map(line => line.text)

describe('a list from the clipboard', () => {
  test('gives one note a line, without bullets, numbers and empty lines', () => {
    expect(plain('- Messe\r\n\r\n• Außendienst\n3. Portal\n  Katalog  ')).toEqual([
      'Messe',
      'Außendienst',
      'Portal',
      'Katalog',
    ])
  })

  test('keeps a number that belongs to the text', () => {
    expect(plain('20 bis 200 Maschinen\n3,80 € je Monat\n-40 °C')).toEqual([
      '20 bis 200 Maschinen',
      '3,80 € je Monat',
      '-40 °C',
    ])
  })

  test('takes the first cell of a spreadsheet as text and the others as details', () => {
    expect(pastedList('Abonnement\t59 €\t48 Maschinen\nVerkauf\t\t').lines).toEqual([
      { text: 'Abonnement', details: '59 €\n\n48 Maschinen', shortened: false },
      { text: 'Verkauf', details: '', shortened: false },
    ])
  })

  test('reads a quoted cell with line breaks and quotes as one', () => {
    expect(pastedList('"Zeile eins\nund ""zwei"""\tmehr\nnächste').lines).toEqual([
      { text: 'Zeile eins und "zwei"', details: 'mehr', shortened: false },
      { text: 'nächste', details: '', shortened: false },
    ])
  })

  test('leaves quotes that are none of a spreadsheet as they are', () => {
    expect(plain('"Kein Stillstand" als Versprechen\n5" Anzeige')).toEqual([
      '"Kein Stillstand" als Versprechen',
      '5" Anzeige',
    ])
  })

  test('shortens a line of 10,000 characters at a word, and keeps the whole in the details', () => {
    const long = 'Werkzeug '.repeat(1_111).trim()
    const { lines, shortened } = pastedList(long)
    expect(shortened).toBe(1)
    expect(lines[0]?.text).toMatch(/Werkzeug…$/)
    expect(lines[0]?.text.length).toBeLessThanOrEqual(120)
    expect(lines[0]?.details).toBe(long)
  })

  test('says how many lines were more than one act holds', () => {
    const { lines, cut } = pastedList(Array.from({ length: 2_003 }, (_, n) => `n${n}`).join('\n'))
    expect(lines).toHaveLength(2_000)
    expect(cut).toBe(3)
  })

  test('gives, from whatever text, only notes that a canvas takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        for (const line of pastedList(text).lines) {
          expect(line.text.trim()).toBe(line.text)
          expect(line.text.length).toBeGreaterThan(0)
          expect(line.text.length).toBeLessThanOrEqual(120)
          expect(line.details.length).toBeLessThanOrEqual(10_000)
        }
      }),
    )
  })
})
