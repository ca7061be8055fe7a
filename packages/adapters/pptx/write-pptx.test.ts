import { reportOf, type Subject } from '@leinwand/flow/publish'
import { newNote } from '@leinwand/method'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { arbitrarySubject, subjectOf } from '../testing/arbitrary-subject.ts'
import { everyPlan } from '../testing/every-plan.ts'
import { convert, hasOffice, hasPdfText, pdfText, WITHOUT_OFFICE } from '../testing/programs.ts'
import { readXml } from '../testing/well-formed.ts'
import { writePptx } from './write-pptx.ts'

const pptxOf = (subject: Subject) => writePptx(reportOf(subject))

const partsOf = async (subject: Subject): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await pptxOf(subject)))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  )

test('every presentation is well-formed in all its parts, and holds every note', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrarySubject, async subject => {
      const parts = await partsOf(subject)
      const texts = Object.values(parts).flatMap(xml => readXml(xml).texts)
      const { blocks } = reportOf(subject).canvas
      for (const { notes } of blocks) for (const { text } of notes) expect(texts).toContain(text)
    }),
    { numRuns: 30 },
  )
})

test('a note is one shape that can be moved, a block one, and the charts are charts', async () => {
  const notes = ['Eins', 'Zwei'].map((text, rank) => newNote({ id: text, block: 'channels', rank, text }))
  const parts = await partsOf(subjectOf({ notes, plan: everyPlan }))
  for (const xml of Object.values(parts)) readXml(xml)
  const shapes = parts['ppt/slides/slide1.xml']!.split('<p:sp>').slice(1)
  for (const text of ['Eins', 'Zwei', 'Vertriebskanäle'])
    expect(shapes.filter(shape => shape.includes(`<a:t>${text}</a:t>`))).toHaveLength(1)
  expect(Object.keys(parts).filter(name => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(3)
})

test.skipIf(!hasOffice || !hasPdfText)(
  `LibreOffice opens it and shows all of it${hasOffice ? '' : ` (${WITHOUT_OFFICE})`}`,
  { timeout: 120_000 },
  async () => {
    const texts = ['Größe: 1.150 € je Maschine', '<script>alert("1")</script>', 'Äußere Prüfung']
    const notes = texts.map((text, rank) => newNote({ id: `n${rank}`, block: 'channels', rank, text }))
    const many = Array.from({ length: 500 }, (_, rank) =>
      newNote({ id: `n${rank}`, block: 'keyPartners', rank, text: `Partner-${rank}-Ende` }),
    )
    const files = {
      'a.pptx': await pptxOf(subjectOf({ notes, plan: everyPlan })),
      'b.pptx': await pptxOf(subjectOf({ notes: many })),
    }
    const converted = convert('pdf', files)
    const found = pdfText(converted['a.pdf']!).split(/\s+/)
    for (const word of [...texts, 'Deckungsbeitrag', 'strategyzer.com,', 'klassisch'].join(' ').split(' '))
      expect(found).toContain(word)
    const all = pdfText(converted['b.pdf']!)
    expect(all.match(/Partner-\d+-Ende/g)?.length).toBe(500)
  },
)
