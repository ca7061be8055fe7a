import { canvasPicture, drawCanvas, shownCanvas } from '@leinwand/flow/publish'
import { newNote } from '@leinwand/method'
import { expect, test } from 'vitest'
import { fontMetrics } from '../fonts/index.ts'
import { subjectOf } from '../testing/arbitrary-subject.ts'
import { drawPng, PNG_WIDTH } from './draw-png.ts'

const pngOf = (text?: string) => {
  const notes = text === undefined ? [] : [newNote({ id: 'a', block: 'channels', rank: 0, text })]
  return drawPng(drawCanvas(canvasPicture(shownCanvas(subjectOf({ notes })), fontMetrics), fontMetrics))
}

test('a canvas becomes a PNG of the A3 ratio', async () => {
  const bytes = Buffer.from(await pngOf('Außendienst'))
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  expect(width).toBe(PNG_WIDTH)
  expect(width / height).toBeCloseTo(420 / 297, 2)
})

test('Latin, Hebrew and an emoji are drawn, each in its own signs', async () => {
  const pictures = await Promise.all(['Größe', 'שלום', 'שלומ', '😀', '😁'].map(pngOf))
  expect(new Set(pictures.map(bytes => Buffer.from(bytes).toString('base64'))).size).toBe(5)
})
