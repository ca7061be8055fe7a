import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryPlan } from '../arbitrary-plan.ts'
import { buildModel } from '../model/build-model.ts'
import { cellFormula } from '../model/settle.ts'
import { evaluator } from './evaluator.ts'
import { numberOf, valuesOf } from './values.ts'

const scenarios = fc.array(
  fc.record({
    fee: fc.integer({ min: 20, max: 60 }),
    market: fc.integer({ min: 10, max: 80 }),
    fte: fc.integer({ min: 1, max: 4 }).map(half => half / 2),
    outlay: fc.integer({ min: 8000, max: 50_000 }),
    rate: fc.integer({ min: 0, max: 9 }).map(percent => percent / 100),
  }),
  { minLength: 1, maxLength: 7 },
)

test('law: many scenarios at once give each what it gives alone, to the last bit, in every batch', () => {
  fc.assert(
    fc.property(arbitraryPlan, scenarios, (plan, list) => {
      const model = buildModel(plan)
      const ids = model.lines.map(({ id }) => id)
      const { run, reader } = evaluator(model, ids, 7)
      const alone = list.map(scenario => valuesOf(model, scenario).lines)
      const inputs = plan.assumptions.map(({ id }) =>
        Float64Array.from(list, scenario => scenario[id as keyof typeof scenario]),
      )
      const reads = ids.map(id => ({ id, read: reader(id) }))
      const different: string[] = []
      // Twice, because a batch must leave nothing behind for the next.
      for (let batch = 0; batch < 2; batch++)
        run(inputs, list.length, month => {
          for (const { id, read } of reads) {
            const value = read()
            for (const [scenario, lines] of alone.entries()) {
              const together = typeof value === 'number' ? value : value[scenario]!
              if (together !== lines.get(id)![month]!) different.push(`${id} ${month} ${scenario}`)
            }
          }
        })
      expect(different).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('law: the formula of every cell, worked out by itself, gives the number of the line', () => {
  fc.assert(
    fc.property(arbitraryPlan, fc.nat(60), (plan, pick) => {
      const model = buildModel(plan)
      const values = valuesOf(model)
      const month = pick % (plan.months + 1)
      for (const { id } of model.lines) {
        const line = values.lines.get(id)![month]!
        expect(Math.abs(numberOf(cellFormula(model, id, month), values) - line)).toBeLessThanOrEqual(
          1e-9 * (1 + Math.abs(line)),
        )
      }
    }),
    { numRuns: 60 },
  )
})

test('no two lines have the same id', () => {
  fc.assert(
    fc.property(arbitraryPlan, plan => {
      const { lines } = buildModel(plan)
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
    }),
    { numRuns: 30 },
  )
})
