import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { bundleBytes, readBundleFile } from '../adapters/bundle/index.ts'
import { leinwand } from './testing/leinwand.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/** A press breaks when it is worn; one material has a name that a page must not run. */
const presses = (): string => {
  const lines = ['Last,Verschleiß,Werkstoff,gebrochen']
  for (let row = 0; row < 200; row++) {
    const wear = (row * 53) % 101
    const broken = wear > 60 + ((row * 7) % 23)
    lines.push(
      `${20 + ((row * 37) % 61)},${wear},${row % 3 ? 'Stahl' : '<b>Guss</b>'},${broken ? 'ja' : 'nein'}`,
    )
  }
  return `${lines.join('\n')}\n`
}

let directory = ''
const at = (name: string) => join(directory, name)
const run = (...words: string[]) => leinwand(words, { cwd: directory })
const card = (bundle: string, to: string, language: string, out: string) =>
  run('card', bundle, '--to', to, '--language', language, '--out', out)

const bundle = async () => {
  const read = await readBundleFile(at('m.leinwand'))
  if (!read.ok) throw new Error(read.failure.code)
  return read.value
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-card-'))
  await writeFile(at('pressen.csv'), presses())
  const words = ['--target', 'gebrochen', '--trials', '2', '--threads', '1', '--out', 'm.leinwand']
  const { code, stderr } = await run('train', 'pressen.csv', ...words)
  expect(stderr).toBe('')
  expect(code).toBe(0)
})
afterAll(() => rm(directory, { recursive: true, force: true }))

test.each([
  ['de', ['Modellkarte: gebrochen', 'Ohne Modell', 'Verwechslungen', 'Wo das Modell gilt', 'keine Ursache']],
  [
    'en',
    ['Model card: gebrochen', 'Without a model', 'Confusions', 'Where the model applies', 'not a cause'],
  ],
])('a bundle tells of its model in %s, as a page and as a PDF', async (language, sentences) => {
  expect(await card('m.leinwand', 'html', language, 'm.html')).toMatchObject({ code: 0, stderr: '' })
  const page = await readFile(at('m.html'), 'utf8')
  expect(page).toContain(`<html lang="${language}">`)
  for (const sentence of sentences) expect(page).toContain(sentence)
  expect(page).toContain('<svg role="img"')
  expect(page).toContain('&lt;b&gt;Guss&lt;/b&gt;')
  expect(page).not.toContain('<b>')
  expect(page).not.toContain('<script')
  expect(page).not.toMatch(/NaN|undefined|\[object/)

  expect(await card('m.leinwand', 'pdf', language, 'm.pdf')).toMatchObject({ code: 0, stderr: '' })
  const pdf = await readFile(at('m.pdf'))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1').trimEnd().endsWith('%%EOF')).toBe(true)
})

test('the figures of the card are those of the report in the bundle', async () => {
  const { metrics, rows } = JSON.parse((await bundle()).parts.report!)
  await card('m.leinwand', 'html', 'en', 'm.html')
  const page = await readFile(at('m.html'), 'utf8')
  const { truePositive, falseNegative } = metrics.confusion
  expect(page).toContain(
    `<th scope="row">true</th><td class="n">${truePositive}</td><td class="n">${falseNegative}</td>`,
  )
  expect(page).toContain(`<th scope="row">Judged on (rows)</th><td class="long">${rows}</td>`)
  const brier = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 }).format(metrics.test.brier)
  expect(page).toContain(`<th scope="row">Brier score</th><td class="n">${brier}</td>`)
})

test('a bundle without a judgement has a card of what is there', async () => {
  const whole = await bundle()
  const { limits } = whole.parts
  await writeFile(at('bare.leinwand'), bundleBytes({ ...whole, parts: { limits: limits! } }))
  expect(await card('bare.leinwand', 'html', 'en', 'bare.html')).toMatchObject({ code: 0, stderr: '' })
  const page = await readFile(at('bare.html'), 'utf8')
  expect(page).toContain('This bundle holds no judgement')
  expect(page).toContain('Where the model applies')
  expect(page).not.toContain('How good it is')
})

test('a bundle that was cut and a file of another ending are refused with their names', async () => {
  const bytes = await readFile(at('m.leinwand'))
  await writeFile(at('cut.leinwand'), bytes.subarray(0, bytes.length >> 1))
  const cut = await card('cut.leinwand', 'pdf', 'en', 'x.pdf')
  expect(cut.code).toBe(2)
  expect(cut.stderr).toContain('cut.leinwand')
  const ending = await card('m.leinwand', 'pdf', 'en', 'x.html')
  expect(ending.code).toBe(2)
  expect(ending.stderr).toContain('x.html')
})
