import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { leinwand } from './testing/leinwand.ts'
import { smallProject, writeSmall } from './testing/small-project.ts'

// Each test starts a process or more; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 })

const milling = fileURLToPath(new URL('../../examples/milling/project.yaml', import.meta.url))

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-judge-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const json = async (...words: string[]) => {
  const ended = await leinwand([...words, '--json'], { cwd: directory })
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  return JSON.parse(ended.stdout)
}

const twoVariants = smallProject
  .replace(
    '    - { id: machine,',
    '    - { id: customers, block: customerSegments, text: Zulieferer }\n    - { id: machine,',
  )
  .concat(
    [
      'variants:',
      '  - id: today',
      '    name: Heute',
      '    canvas:',
      '      notes: [{ id: machine, block: valuePropositions, text: Maschine, offering: hardware }]',
      "      dismissals: { 'block-empty:channels': Vertrieb bleibt }",
      '    plan: { start: 2027-01, discountRate: 0.08, offers: [{ id: kauf, name: Kauf, offering: hardware, price: { model: oneOff, price: 900 }, unitCost: 500, quantity: { growth: 1 } }] }',
      '',
    ].join('\n'),
  )

test('the verdict of a project file: kind, derivation with grades, what is missing', async () => {
  const verdict = await json('verdict', milling)
  expect(verdict).toMatchObject({ format: 'leinwand-verdict', version: 1, variant: 'main', kind: 'hybrid' })
  const rules = verdict.derivation.map((link: { rule: string }) => link.rule)
  expect(new Set(rules)).toEqual(new Set(['D1a', 'D1b', 'H1']))
  const grades = verdict.derivation.map((link: { grade: string }) => link.grade)
  expect(grades).toContain('documented')
  expect(grades).not.toContain('running')
  expect(verdict.missing).toContainEqual(
    expect.objectContaining({ rule: 'D3', code: 'evidence-only-claimed' }),
  )
})

test('a variant is judged by its own canvas and plan', async () => {
  await writeSmall(directory, { yaml: twoVariants, csv: null })
  expect(await json('verdict', 'project.yaml')).toMatchObject({ kind: 'hybrid' })
  expect(await json('verdict', 'project.yaml', '--variant', 'today')).toMatchObject({
    kind: 'classic',
    variant: 'today',
    grade: null,
  })
})

test('what the rules find, in both languages, with the reason why something was set aside', async () => {
  await writeSmall(directory, { yaml: twoVariants, csv: null })
  const { findings } = await json('check', 'project.yaml', '--variant', 'today')
  const of = (id: string) => findings.find((finding: { id: string }) => finding.id === id)
  expect(of('value-without-segment:machine')).toEqual({
    id: 'value-without-segment:machine',
    rule: 'value-without-segment',
    severity: 'gap',
    notes: ['machine'],
    texts: ['Maschine'],
    dismissed: null,
    title: expect.objectContaining({ en: 'Value proposition without customer segment' }),
    sentence: {
      de: '„Maschine“ richtet sich an niemanden: Es gibt noch kein Kundensegment.',
      en: '“Maschine” is for nobody: there is no customer segment yet.',
    },
    advice: expect.objectContaining({ de: expect.stringContaining('Segment') }),
  })
  expect(of('block-empty:channels').dismissed).toBe('Vertrieb bleibt')
  const main = await json('check', 'project.yaml')
  expect(main.findings.map(({ id }: { id: string }) => id)).not.toContain('value-without-segment:machine')
})

test('the example leaves little to say', async () => {
  const { findings } = await json('check', milling)
  expect(findings.map(({ rule }: { rule: string }) => rule)).toEqual([
    'data-service-without-contract',
    'gap-without-owner',
  ])
})

test('both read well without --json', async () => {
  const verdict = await leinwand(['verdict', milling, '--lang', 'de'])
  expect(verdict).toMatchObject({ code: 0, stderr: '' })
  expect(verdict.stdout).toContain('Geschäftsmodell: hybrid')
  expect(verdict.stdout).toContain('Es fehlt: nur behauptet, kein Nachweis')
  const check = await leinwand(['check', milling, '--lang', 'de'])
  expect(check).toMatchObject({ code: 0, stderr: '' })
  expect(check.stdout).toContain('Datendienst ohne Nutzungsvertrag [Lücke]')
  expect(`${verdict.stdout}${check.stdout}`).not.toMatch(/undefined|\[object|NaN/)
})

test.each(['verdict', 'check'])('%s: bad input is one sentence and exit code 2', async command => {
  await writeSmall(directory, { yaml: twoVariants, csv: null })
  const bad: [string[], string][] = [
    [['nothing.yaml'], 'There is no project file'],
    [
      ['project.yaml', '--variant', 'tody'],
      'There is no variant “tody” in this project; there is main, today',
    ],
    [[], 'needs “project”'],
  ]
  for (const [words, sentence] of bad) {
    const ended = await leinwand([command, ...words, '--lang', 'en'], { cwd: directory })
    expect(ended.stderr).toContain(sentence)
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
    expect(ended).toMatchObject({ code: 2, stdout: '' })
  }
})
