import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { leinwand } from './testing/leinwand.ts'
import { smallProject, writeSmall } from './testing/small-project.ts'

const milling = fileURLToPath(new URL('../../examples/milling/project.yaml', import.meta.url))

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-finance-'))
})
afterEach(() => rm(directory, { recursive: true }))

const write = async (name: string, text: string) => {
  const file = join(directory, name)
  await writeFile(file, text)
  return file
}

describe('leinwand finance', () => {
  test('--json: one document with what the plan comes to, its bars and its chances', async () => {
    const words = ['finance', milling, '--json', '--runs', '500', '--seed', '3']
    const { code, stdout, stderr } = await leinwand(words)
    expect([code, stderr]).toEqual([0, ''])
    const found = JSON.parse(stdout)
    // As the guide has it.
    expect(found.npv).toBeCloseTo(89_938.15, 2)
    expect(found).toMatchObject({
      paybackDynamic: 51,
      breakEven: { month: 18 },
      lowestBalance: { month: 13 },
    })
    expect(found.blackFigures.light).toBe('green')
    expect(found.liquidity).toHaveLength(61)
    expect(found.contribution.total.revenue).toBeCloseTo(
      found.contribution.hardware.revenue + found.contribution.service.revenue,
      6,
    )
    expect(found.tornado[0]).toMatchObject({ assumption: 'neue-maschinen' })
    expect(found.monteCarlo).toMatchObject({ runs: 500, seed: 3 })
    expect(JSON.parse((await leinwand(words)).stdout).monteCarlo).toEqual(found.monteCarlo)
  })
  test('for reading, in German numbers', async () => {
    const { code, stdout } = await leinwand(['finance', milling, '--runs', '100', '--lang', 'de'])
    expect(code).toBe(0)
    expect(stdout).toContain('Kapitalwert 89.938')
    expect(stdout).toContain('kritischer Wert')
  })
  test('a plan that cannot be meant: file, line, path, exit code 2', async () => {
    const file = await writeSmall(directory, { yaml: smallProject.replace(/unitCost: \d+/, 'unitCost: -5') })
    const { code, stderr } = await leinwand(['finance', file])
    expect(code).toBe(2)
    expect(stderr).toMatch(/project\.yaml, line \d+: plan\.offers\[0\]\.unitCost is -5; prices/)
  })
  test.each(['run', 'verdict'])('%s says it at the door', async command => {
    const tiers = 'tiers: { kind: volume, steps: [{ upTo: 9, price: 1 }, { upTo: 5, price: 1 }] }'
    const file = await writeSmall(directory, { yaml: smallProject.replace('price: 50', tiers) })
    const { code, stderr } = await leinwand([command, file])
    expect(code).toBe(2)
    expect(stderr).toMatch(/project\.yaml, line \d+: At plan\.offers\[0\]\.price\.tiers\.steps exactly/)
  })
  test('several rates, no revenue: each with its reason; a broken line with its month', async () => {
    const plan = `  start: 2027-01
  months: 24
  discountRate: 0.15
  vatRate: 0
  offers:
    - id: one
      name: Eines
      offering: service
      price: { model: oneOff, price: 2300 }
      unitCost: 0
      paymentDays: 0
      quantity: { ramp: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] }
  fixedCosts: [{ id: end, name: Ende, perMonth: 1320, level: firm, from: 24 }]
  investments: [{ id: start, name: Anfang, amount: 1000 }]
`
    // −1000 + 2300 q − 1320 q² is 0 at 10 % and at 20 %; at 15 % it is 1.89.
    const file = await writeSmall(directory, {
      yaml: smallProject.replace(/^plan:\n[\s\S]*$/m, `plan:\n${plan}`),
    })
    const { stdout } = await leinwand(['finance', file, '--runs', '10'])
    expect(stdout).toContain('10%, 20% (not unique)')
    expect(stdout).toContain('break-even revenue – (there is no revenue)')
    expect(stdout).toContain('the credit line is exceeded (month 0, missing €1,000)')
    expect(stdout).toContain('No figure of the plan rests on an assumption.')
  })
  test('a variant has its own plan', async () => {
    const yaml = smallProject.replace(
      /^plan:\n([\s\S]*)$/m,
      (plan, body) =>
        `${plan}\nvariants:\n  - id: dear\n    name: Dearer\n    canvas: {}\n    plan:\n${String(body).replace(/^/gm, '    ').replace('unitCost: 5', 'unitCost: 6')}`,
    )
    const file = await writeSmall(directory, { yaml })
    const npv = async (...more: string[]) =>
      JSON.parse((await leinwand(['finance', file, '--json', '--runs', '1', ...more])).stdout).npv
    expect(await npv('--variant', 'dear')).toBeLessThan(await npv())
  })
  test('a variant that is not there', async () => {
    const { code, stderr } = await leinwand(['finance', milling, '--variant', 'none'])
    expect(code).not.toBe(0)
    expect(stderr).toContain('none')
  })
})

describe('leinwand price', () => {
  const steps = 'steps: [{ upTo: 10, price: 20 }, { upTo: 50, price: 15 }, { upTo: null, price: 10 }]'
  const priced = async (model: string, usage: string, ...more: string[]) => {
    const [file, used] = [await write('model.yaml', model), await write('usage.csv', usage)]
    return leinwand(['price', file, '--usage', used, ...more])
  }
  test.each([
    ['graduated', `model: subscription\ntiers: { kind: graduated, ${steps} }\n`, 60, 900],
    ['volume', `model: subscription\ntiers: { kind: volume, ${steps} }\n`, 60, 600],
    ['minimum', 'model: payPerUse\nbase: 100\nminimum: 250\nprice: 0.05\n', 1000, 350],
  ])('%s, the case of finance.md', async (_, model, quantity, amount) => {
    const { code, stdout } = await priced(model, `quantity\n${quantity}\n`, '--json')
    expect(code).toBe(0)
    const found = JSON.parse(stdout)
    expect(found).toMatchObject({ amount, amountCents: amount * 100, currency: 'EUR' })
    expect(found.lines.reduce((sum: number, line: { amount: number }) => sum + line.amount, 0)).toBe(amount)
  })
  test('a period, with what came late as a correction', async () => {
    const usage = 'id,at,quantity\na,2026-11-02,40\na,2026-11-02,40\nb,2026-10-31,5\n'
    const { stdout } = await priced(
      'model: oneOff\nprice: 2.5\n',
      usage,
      '--period',
      '2026-11',
      '--lang',
      'de',
    )
    expect(stdout).toContain('Nachtrag')
    expect(stdout).toContain('Betrag: 112,50')
  })
  test.each([
    ['a quantity that is no number', 'quantity\nmany\n', 'in entry 1 quantity is not a number'],
    ['a negative one', 'quantity\n-3\n', 'has the quantity -3'],
  ])('%s', async (_, usage, said) => {
    const { code, stderr } = await priced('model: oneOff\nprice: 2\n', usage)
    expect(code).toBe(2)
    expect(stderr).toContain(said)
    expect(stderr).not.toContain('    at ')
  })
  test('an amount that no cent can be told of', async () => {
    const { code, stdout, stderr } = await priced(
      'model: oneOff\nprice: 1.0e+20\n',
      'quantity\n1\n',
      '--json',
    )
    expect(code).toBe(2)
    expect(stderr).toBe(
      'The amount is too large to compute to the cent; please check prices and quantities.\n',
    )
    expect(JSON.parse(stdout).failures[0].code).toBe('price-too-large')
  })
  test('a usage file that is not there', async () => {
    const model = await write('model.yaml', 'model: oneOff\nprice: 2\n')
    const { code, stderr } = await leinwand(['price', model, '--usage', join(directory, 'none.csv')])
    expect(code).toBe(2)
    expect(stderr).toContain('none.csv')
  })
})
