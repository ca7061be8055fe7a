import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { judgingSentence } from '../run/judging-words.ts'
import { FAILURES, type FailureCode, message } from './failures.ts'

const packages = fileURLToPath(new URL('../..', import.meta.url))

/** Where expected failures are made. Verdicts, advice, the profile, changes of a recipe and suggestions have codes too; those are no failures. */
const MAKERS = [
  'recipe',
  'learning',
  'flow',
  'adapters',
  'server',
  'cli',
  'method/finance',
  'method/workshop',
  '../machines',
]
const NO_FAILURES =
  /flow\/profile\/|duckdb\/profile\/(?:profile-table|sightings|suspicious-dates)|recipe\/(?:history|suggestions)\/|black-figures\.ts$|node_modules|\.test\.ts$|\.fixture\.ts$/
const MADE = /\b(?:code: |fail(?:ure|ed)?\(\s*|misuse\(\s*)'([a-z][a-z0-9]*(?:-[a-z0-9]+)*)'/g

const made = MAKERS.flatMap(maker =>
  readdirSync(`${packages}/${maker}`, { recursive: true })
    .map(file => `${packages}/${maker}/${String(file)}`)
    .filter(file => file.endsWith('.ts') && !NO_FAILURES.test(file)),
).flatMap(file =>
  [...readFileSync(file, 'utf8').matchAll(MADE)].map(([, code]) => ({
    code: code!,
    file: file.replace(packages, ''),
  })),
)

test('every code that is made somewhere has its row', () => {
  expect(made.length).toBeGreaterThan(80)
  // What a judgement says of leaks, limits and metrics is no failure, and has a table of its own.
  const worded = (code: string) =>
    Object.hasOwn(FAILURES, code) || judgingSentence({ code, params: {} }, 'de') !== code
  expect(made.filter(({ code }) => !worded(code))).toEqual([])
})

test('no code has two rows', () => {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const codes = readdirSync(here)
    .filter(file => file.endsWith('failures.ts'))
    .flatMap(file => [...readFileSync(here + file, 'utf8').matchAll(/^ {2}'?([a-z][a-z0-9-]*)'?: /gm)])
    .map(([, code]) => code!)
    .filter(code => Object.hasOwn(FAILURES, code))
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
  expect(new Set(codes).size).toBe(Object.keys(FAILURES).length)
})

const rows = Object.entries(FAILURES)
const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort()

test('each is a sentence in both languages, of the same things', () => {
  for (const [code, { de, en }] of rows) {
    expect(names(de), code).toEqual(names(en))
    expect(de, code).not.toBe(en)
    for (const text of [de, en]) expect(text, code).toMatch(/[.?)!\]]$/)
  }
})

test('each has the status and exit code of a failure, or, as a warning, of success', () => {
  for (const [code, { status, exit }] of rows) {
    expect(status >= 400 ? exit >= 1 : status === 200 && exit === 0, code).toBe(true)
  }
})

test('each says what it is given', () => {
  for (const [code, row] of rows) {
    for (const language of ['de', 'en'] as const) {
      const params = Object.fromEntries(names(row[language]).map(name => [name, `<${name}>`]))
      const said = message(code as FailureCode, params, language).message
      expect(said, code).not.toMatch(/[{}]/)
      for (const value of Object.values(params)) expect(said, code).toContain(value)
    }
  }
})

test('one is said as one, and more as more', () => {
  const said = (lost: number, language: 'de' | 'en') =>
    message('values-lost', { step: 1, lost, column: 'x' }, language).message
  expect(said(1, 'de')).toContain('1 Wert der Spalte „x“ nicht lesen; er fehlt nun')
  expect(said(2, 'de')).toContain('2 Werte der Spalte „x“ nicht lesen; sie fehlen nun')
  expect(said(1, 'en')).toContain('1 value of the column “x”; it is missing now')
  for (const { de, en } of Object.values(FAILURES))
    for (const text of [de, en]) expect(text).not.toMatch(/\{word (?!expected\}|found\}|reason\})/)
})

test('a failure with a place says it first: the path, and the file and line where they are known', () => {
  const params = { at: 'recipe.target', column: 'x' }
  expect(message('target-all-missing', params, 'en').message).toMatch(/^“recipe\.target”: The target column/)
  expect(message('target-all-missing', { ...params, atFile: 'p.yaml', atLine: 7 }, 'de').message).toMatch(
    /^p\.yaml, Zeile 7: „recipe\.target“: Die Zielspalte/,
  )
})
