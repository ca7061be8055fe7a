import { reportOf, type Subject } from '@leinwand/flow/publish'
import { newNote } from '@leinwand/method'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitrarySubject, subjectOf } from '../testing/arbitrary-subject.ts'
import { everyPlan } from '../testing/every-plan.ts'
import { hasPdfText, pdfText, WITHOUT_PDF_TEXT } from '../testing/programs.ts'
import { writePdf } from './write-pdf.ts'

const pdfOf = (subject: Subject) => writePdf(reportOf(subject))
const named = (name: string) => (hasPdfText ? name : `${name} (${WITHOUT_PDF_TEXT})`)
/** Lines and columns of a page fall apart in its text; words stay whole. */
const words = (text: string) => text.split(/\s+/).filter(word => word !== '')

const TEXTS = [
  'Größe: 1.150 € je Maschine',
  'Äußere Prüfung übernimmt Straßer & Söhne',
  '<script>alert("1")</script>',
  '=1+1',
  'Ausfälle vorhersagen – „rechtzeitig“',
]

test.skipIf(!hasPdfText)(
  named('every note, the verdict, the numbers and the questions can be found in the text'),
  async () => {
    const notes = TEXTS.map((text, rank) =>
      newNote({
        id: `n${rank}`,
        block: 'channels',
        rank,
        text,
        owner: 'Frau Weiß',
        details: `Mehr zu ${rank}`,
      }),
    )
    const subject = subjectOf({ notes, plan: everyPlan, findings: ['Kanal ohne Kundensegment.'] })
    const found = new Set(words(pdfText(await pdfOf(subject))))
    for (const text of [
      ...TEXTS,
      'Frau Weiß',
      'Kanal ohne Kundensegment.',
      'Kapitalwert',
      'strategyzer.com,',
    ])
      for (const word of words(text)) expect([...found], text).toContain(word)
    expect(found).toContain('klassisch')
    expect(found).toContain('4')
  },
)

test.skipIf(!hasPdfText)(
  named('of 500 notes on one block none is lost: the rest stands on a further page'),
  async () => {
    const notes = Array.from({ length: 500 }, (_, rank) =>
      newNote({ id: `n${rank}`, block: 'keyPartners', rank, text: `Partner-${rank}-Ende` }),
    )
    const found = new Set(words(pdfText(await pdfOf(subjectOf({ notes, language: 'en' })))))
    for (let rank = 0; rank < 500; rank += 1) expect([...found]).toContain(`Partner-${rank}-Ende`)
    expect(found).toContain('more')
  },
)

test('every canvas becomes a tagged document with title, language and embedded fonts', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrarySubject, async subject => {
      const bytes = Buffer.from(await pdfOf(subject))
      expect(bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7')
      const text = bytes.toString('latin1')
      expect(text.trimEnd().endsWith('%%EOF')).toBe(true)
      expect(text).toContain('/StructTreeRoot')
      expect(text).toContain('/Marked true')
      expect(text).toContain(`/Lang (${subject.language})`)
      expect(text).toContain('/FontFile2')
      expect(text).not.toMatch(/\/(JavaScript|JS|Launch)\b/)
    }),
    { numRuns: 8 },
  )
})

test('a plan that cannot be computed is said, and the rest stands', async () => {
  const bytes = await pdfOf({ ...subjectOf({}), finance: null })
  if (hasPdfText) expect(pdfText(bytes)).toContain('lässt sich nicht rechnen')
  expect(bytes.length).toBeGreaterThan(1000)
})
