import { canvasPicture, drawCanvas, type Subject, shownCanvas } from '@leinwand/flow/publish'
import { newNote } from '@leinwand/method'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fontMetrics } from '../fonts/index.ts'
import { arbitrarySubject, subjectOf } from '../testing/arbitrary-subject.ts'
import { readXml } from '../testing/well-formed.ts'
import { drawSvg } from './draw-svg.ts'

const pictureOf = (subject: Subject) => canvasPicture(shownCanvas(subject), fontMetrics)
const svgOf = (subject: Subject) => drawSvg(drawCanvas(pictureOf(subject), fontMetrics))
const bare = (text: string) => text.replace(/\s/g, '')

test('every canvas is well-formed, holds only what is drawn, and names its source', () => {
  fc.assert(
    fc.property(arbitrarySubject, subject => {
      const { texts, elements } = readXml(svgOf(subject))
      const drawn = ['svg', 'g', 'title', 'rect', 'text', 'circle', 'polyline', 'polygon']
      expect(elements.filter(name => !drawn.includes(name))).toEqual([])
      expect(texts.join('\n')).toContain(
        'Business Model Canvas: Strategyzer AG, strategyzer.com, CC BY-SA 3.0',
      )
    }),
    { numRuns: 60 },
  )
})

test('every note is drawn whole or counted as left, inside its block', () => {
  fc.assert(
    fc.property(arbitrarySubject, subject => {
      const picture = pictureOf(subject)
      const all = picture.blocks.flatMap(({ notes, left }) => [...notes.map(({ note }) => note), ...left])
      expect(all.map(({ id }) => id).sort()).toEqual(subject.notes.map(({ id }) => id).sort())
      for (const { box, notes } of picture.blocks) {
        for (const placed of notes) {
          expect(bare(placed.lines.join(''))).toBe(bare(placed.note.text))
          expect(placed.box.x).toBeGreaterThanOrEqual(box.x)
          expect(placed.box.x + placed.box.width).toBeLessThanOrEqual(box.x + box.width)
          expect(placed.box.y + placed.box.height).toBeLessThanOrEqual(box.y + box.height)
        }
      }
    }),
    { numRuns: 60 },
  )
})

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    newNote({ id: `n${index}`, block: 'channels', rank: index, text: `Notiz ${index} mit ein paar Worten` }),
  )

test('type shrinks in steps as a block fills, and what finds no room is counted in the picture', () => {
  const sizes = [1, 10, 30, 500].map(count => {
    const subject = subjectOf({ notes: many(count) })
    const block = pictureOf(subject).blocks.find(each => each.block === 'channels')!
    return { size: block.sizing.size, left: block.left.length, svg: svgOf(subject) }
  })
  expect(sizes.map(({ size }) => size)).toEqual([...sizes.map(({ size }) => size)].sort((a, b) => b - a))
  expect(sizes[0]!.size).toBe(11)
  expect(sizes[2]!.left).toBe(0)
  expect(sizes[3]!.left).toBeGreaterThan(0)
  expect(sizes[3]!.svg).toContain(`+ ${sizes[3]!.left} weitere`)
})

test('an empty canvas has its nine blocks and the source', () => {
  const { texts } = readXml(svgOf(subjectOf({ language: 'en' })))
  expect(texts).toContain('Key partners')
  expect(texts).toContain('Revenue streams')
})
