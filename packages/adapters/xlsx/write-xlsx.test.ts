import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readProject } from '@leinwand/contract'

import { appraise, buildModel, newNote, type Plan, planFailure, TERMS, valuesOf } from '@leinwand/method'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { arbitraryPlan } from '../../method/finance/arbitrary-plan.ts'
import { arbitrarySubject, emptyPlan, subjectOf } from '../testing/arbitrary-subject.ts'
import { everyPlan } from '../testing/every-plan.ts'
import { convert, hasOffice, WITHOUT_OFFICE } from '../testing/programs.ts'
import { readXml } from '../testing/well-formed.ts'
import { writeXlsx } from './write-xlsx.ts'

type Scenario = 'low' | 'likely' | 'high'
const SCENARIO_WORDS = { low: 'niedrig', likely: 'wahrscheinlich', high: 'hoch' } as const

const parts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, part]) => [name, strToU8(part)])))

/** The workbook as somebody leaves it who chose a scenario, without the values that were written with it. */
const withScenario = (bytes: Uint8Array, scenario: Scenario): Uint8Array => {
  const chosen = `>${SCENARIO_WORDS[scenario]}</t>`
  return zip(
    Object.fromEntries(
      Object.entries(parts(bytes)).map(([name, xml]) => [
        name,
        xml
          .replace(/(<c r="B4"[^>]*><is><t[^>]*)>wahrscheinlich<\/t>/, `$1${chosen}`)
          .replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'),
      ]),
    ),
  )
}

// All sheets, values as they are and not as they are shown, in English.
const TO_CSV = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,false,false,false,false,-1'

/** The figures of a converted workbook by id; what is no number stays text. */
const figuresIn = (csv: string): Record<string, number | string> =>
  Object.fromEntries(
    csv
      .trim()
      .split('\n')
      .map(row => row.replaceAll('"', '').split(';'))
      .flatMap(([, value = '', , id = '']) => {
        if (id === '' || id === 'Kennung') return []
        const percent = value.endsWith('%')
        const number = Number(percent ? value.slice(0, -1) : value)
        return [[id, value === '' || Number.isNaN(number) ? value : percent ? number / 100 : number] as const]
      }),
  )

const overridesOf = (plan: Plan, scenario: Scenario): Record<string, number> =>
  Object.fromEntries(plan.assumptions.map(assumption => [assumption.id, assumption[scenario]]))

const example = (): Plan => {
  const file = join(import.meta.dirname, '..', '..', '..', 'examples', 'milling', 'project.yaml')
  const project = readProject(readFileSync(file, 'utf8'), { file: 'project.yaml' })
  if (!project.ok) throw new Error('the example is a project')
  return project.value.plan
}

/** As a project has it: no id twice. */
const distinct = (plan: Plan): Plan => ({
  ...plan,
  fixedCosts: plan.fixedCosts.map((cost, index) => ({ ...cost, id: `cost-${index}` })),
  investments: plan.investments.map((investment, index) => ({ ...investment, id: `investment-${index}` })),
})

const cases: [string, Plan, Scenario][] = [
  ['example', example(), 'likely'],
  ['example-low', example(), 'low'],
  ['example-high', example(), 'high'],
  ['every', everyPlan, 'likely'],
  ['every-high', everyPlan, 'high'],
  ['every-low', everyPlan, 'low'],
  ['empty', emptyPlan, 'likely'],
  ...fc
    .sample(arbitraryPlan, { numRuns: 6, seed: 7 })
    .map((plan, index): [string, Plan, Scenario] => [
      `random-${index}`,
      distinct(plan),
      index % 2 === 0 ? 'likely' : 'high',
    ]),
]

test.skipIf(!hasOffice)(
  `LibreOffice, which computes every formula anew, comes to our figures to the cent${hasOffice ? '' : ` (${WITHOUT_OFFICE})`}`,
  { timeout: 200_000 },
  () => {
    for (const [name, plan] of cases) expect(planFailure(plan), name).toBeUndefined()
    const files = cases.map(([name, plan, scenario]) => [
      `${name}.xlsx`,
      withScenario(writeXlsx(subjectOf({ plan })), scenario),
    ])
    const converted = convert(TO_CSV, Object.fromEntries(files))
    for (const [name, plan, scenario] of cases) {
      const overrides = overridesOf(plan, scenario)
      const found = figuresIn(converted[`${name}-Kennzahlen.csv`]!.toString('utf8'))
      const { figures } = valuesOf(buildModel(plan), overrides)
      for (const [id, value] of figures) {
        if (Number.isFinite(value)) expect(found[id], `${name} ${id}`).toBeCloseTo(value, 3)
        else expect(found[id], `${name} ${id}`).toBe('–')
      }
      const appraised = appraise(plan, { overrides, now: '2026-11-22T10:00:00.000Z' })
      if (!appraised.ok) throw new Error(appraised.failure.code)
      const { irr, irrs, blackFigures } = appraised.value
      if (irr !== null && typeof found.irr === 'number') expect(found.irr, `${name} irr`).toBeCloseTo(irr, 6)
      if (scenario === 'likely' && irr !== null) expect(found.irr, `${name} irr`).toBeCloseTo(irr, 6)
      if (scenario === 'likely' && irrs.length !== 1) expect(found.irr, `${name} irr`).toBe('–')
      expect(found['blackFigures.light'], name).toBe(TERMS.de.lights[blackFigures.light])
    }
  },
)

test.skipIf(!hasOffice)('the months come to ours too, and are named by date', { timeout: 100_000 }, () => {
  const plan = everyPlan
  const converted = convert(TO_CSV, { 'a.xlsx': withScenario(writeXlsx(subjectOf({ plan })), 'likely') })
  const rows = converted['a-Liquidität.csv']!.toString('utf8').replaceAll('"', '').split('\n')
  const balances = rows
    .find(row => row.startsWith('Kontostand;'))!
    .split(';')
    .slice(1)
    .map(Number)
  const appraised = appraise(plan)
  if (!appraised.ok) throw new Error(appraised.failure.code)
  for (const { month, balance } of appraised.value.monthly)
    expect(balances[month], `month ${month}`).toBeCloseTo(balance, 3)
  expect(rows[2]).toContain('Start;')
})

test('every workbook is well-formed, and what people wrote is text in it, never a formula', () => {
  fc.assert(
    fc.property(arbitrarySubject, arbitraryPlan, (subject, plan) => {
      const files = parts(writeXlsx({ ...subject, plan }))
      for (const xml of Object.values(files)) readXml(xml)
      expect(readXml(files['xl/worksheets/sheet1.xml']!).elements).not.toContain('f')
    }),
    { numRuns: 25 },
  )
})

test('a note that looks like a formula keeps its text, and carries the quote that keeps it one', () => {
  const evil = ["=cmd|' /C calc'!A0", '-1+1', '@SUM(A1)', '+1']
  const notes = evil.map((text, rank) => newNote({ id: `n${rank}`, block: 'channels', rank, text }))
  const files = parts(writeXlsx(subjectOf({ notes })))
  const { texts } = readXml(files['xl/worksheets/sheet1.xml']!)
  for (const text of evil) expect(texts).toContain(text)
  const quoted = files['xl/styles.xml']!.match(/<xf [^>]*quotePrefix="1"/g) ?? []
  expect(quoted.length).toBeGreaterThan(0)
  const [, style] = /<c r="B6" s="(\d+)" t="inlineStr"/.exec(files['xl/worksheets/sheet1.xml']!)!
  expect(Number(style)).toBeGreaterThanOrEqual(quoted.length)
})

test('a plan that cannot be computed leaves the notes', () => {
  const plan = { ...everyPlan, assumptions: [] }
  expect(Object.keys(parts(writeXlsx(subjectOf({ plan }))))).not.toContain('xl/worksheets/sheet2.xml')
})

test('no number of the plan stands in a formula: formulas hold constants of the method only', () => {
  const files = parts(writeXlsx(subjectOf({ plan: everyPlan })))
  const formulas = Object.values(files).flatMap(xml =>
    [...xml.matchAll(/<f>([^<]*)<\/f>/g)].map(match => match[1]!),
  )
  expect(formulas.length).toBeGreaterThan(2000)
  // 49.9 is likely for the price, 1200 and 800 are the sale's, 60,000 a salary.
  for (const planned of ['49.9', '1200', '60000', '2400'])
    expect(
      formulas.filter(formula => new RegExp(`(?<![\\d.$A-Z])${planned}(?![\\d.])`).test(formula)),
    ).toEqual([])
})
