import { describe, expect, test } from 'vitest'
import { type FailureCode, message } from '../failures/failures.ts'
import { readPriceModel } from './read-price-model.ts'
import { readUsage } from './read-usage.ts'

const wrong = (text: string) => {
  const read = readPriceModel(text, { file: 'model.yaml' })
  return read.ok
    ? []
    : read.failures.map(({ code, params }) => message(code as FailureCode, params, 'en').message)
}

describe('a price model file', () => {
  test('YAML or JSON, with defaults', () => {
    const model = { model: 'payPerUse', price: 0.05, unit: 'use', base: 0, minimum: 250 }
    expect(readPriceModel('model: payPerUse\nprice: 0.05\nminimum: 250\n', { file: 'm' })).toMatchObject({
      value: model,
    })
    expect(readPriceModel(JSON.stringify(model), { file: 'm' })).toEqual({ ok: true, value: model })
  })
  test.each([
    ['', 'model.yaml is empty; a price model'],
    ['- 1', 'model.yaml is not a price model'],
    [
      'model: subscripton\nprice: 1',
      'model.yaml, line 1: “model” must not be "subscripton"; “subscription” is probably meant',
    ],
    ['model: oneOff\npryce: 1', 'model.yaml, line 2: there is no key “pryce”; “price” is probably meant'],
    ['model: oneOff\nprice: -1', 'model.yaml, line 2: “price” is too small at -1'],
    ['model: oneOff\nprice: many', 'model.yaml, line 2: “price” must be a number'],
    ['model: subscription', 'model.yaml, line 1: At model the price model needs either a price or tiers'],
    [
      'model: subscription\ntiers:\n  kind: volume\n  steps:\n    - { upTo: 9, price: 1 }\n    - { upTo: 8, price: 1 }\n    - { upTo: null, price: 1 }',
      'model.yaml, line 6: At tiers.steps.1.upTo the step reaches to 8',
    ],
  ])('%j', (text, said) => expect(wrong(text)[0]).toContain(said))
})

describe('usage', () => {
  const read = (text: string, file = 'usage.csv') => {
    const outcome = readUsage(text, { file })
    return outcome.ok ? outcome.value : outcome.failure.code
  }
  test('CSV by its header, in any case and order; other columns are left alone', () => {
    expect(read('Machine,Quantity,ID,At\nm1,4.5,e1,2026-11-03\nm2,2,e2,2026-11-03T08:00:00+01:00\n')).toEqual(
      [
        { id: 'e1', at: '2026-11-03', quantity: 4.5 },
        { id: 'e2', at: '2026-11-03T07:00:00.000Z', quantity: 2 },
      ],
    )
  })
  test('German CSV: semicolons, and commas in numbers', () => {
    expect(read('\uFEFFid;menge\n"e;1";1.234,5\n')).toEqual([{ id: 'e;1', quantity: 1234.5 }])
  })
  test('JSON: a list, events, or one quantity', () => {
    expect(read('[{"id":1,"quantity":2}]')).toEqual([{ id: '1', quantity: 2 }])
    expect(read('{"events":[{"reached":97.5}]}')).toEqual([{ quantity: 97.5 }])
    expect(read('{"period":"2026-11","quantity":60}')).toEqual([{ at: '2026-11', quantity: 60 }])
  })
  test('a header alone says that nothing was used', () => expect(read('id,quantity\n')).toEqual([]))
  test.each([
    ['', 'usage-form'],
    ['menge-x\n1', 'usage-form'],
    ['id,quantity\ne1,many', 'usage-not-a-number'],
    ['id,quantity\ne1,', 'usage-not-a-number'],
    ['quantity\n1.234,56', 'usage-more-cells'],
    ['id,at,quantity\ne1,yesterday,1', 'usage-time'],
    ['[{"id":"e1"}]', 'usage-form'],
    ['[1]', 'usage-form'],
    ['{"quantity":', 'usage-not-json'],
  ])('%j', (text, code) => expect(read(text)).toBe(code))
})
