import type { SettledFormula } from '../model/formula.ts'
import type { Model } from '../model/model.ts'
import { annuityFactorOf, power } from '../model/power.ts'
import { add, divide, max, min, multiply, type Operate, subtract } from './columns.ts'
import { evaluator } from './evaluator.ts'
import { stepAmount } from './tier-amount.ts'

/** Half a cent: what a sum of doubles may be off without anybody losing money. */
export const HALF_A_CENT = 0.005

/** The numbers of a model: assumptions by id, lines by id and month (0 … `months`), figures by id; NaN is none. */
export type Values = {
  readonly assumptions: ReadonlyMap<string, number>
  readonly lines: ReadonlyMap<string, Float64Array>
  readonly figures: ReadonlyMap<string, number>
}

const lineValues = (model: Model, inputs: readonly number[]): Map<string, Float64Array> => {
  const ids = model.lines.map(({ id }) => id)
  const { run, reader } = evaluator(model, ids, 1)
  const rows = ids.map(id => ({ read: reader(id), values: new Float64Array(model.months + 1) }))
  run(inputs, 1, month => {
    for (const { read, values } of rows) values[month] = read() as number
  })
  return new Map(ids.map((id, index) => [id, rows[index]!.values]))
}

const OPERATIONS: Readonly<Record<string, Operate>> = { add, multiply, min, max, subtract, divide }
const NOWHERE = new Float64Array(1)

const fold = (op: string, values: readonly number[]): number =>
  values.reduce((a, b) => OPERATIONS[op]!(a, b, NOWHERE, 1) as number)

const firstFrom = (values: Float64Array, from: number, holds: (value: number) => boolean): number => {
  for (let month = from; month < values.length; month++) if (holds(values[month]!)) return month
  return Number.NaN
}

const recoveredIn = (values: Float64Array): number => {
  const under = firstFrom(values, 0, value => value < 0)
  return Number.isNaN(under) ? 0 : firstFrom(values, under, value => value >= 0)
}

const blackFrom = (values: Float64Array): number => {
  const month = Math.max(1, values.findLastIndex(value => value < -HALF_A_CENT) + 1)
  return month < values.length ? month : Number.NaN
}

const total = (values: Float64Array, from: number, to: number): number => {
  let sum = 0
  for (let month = from; month <= to; month++) sum += values[month]!
  return sum
}

/** The number of a settled formula: what a spreadsheet would show. NaN where there is none. */
export const numberOf = (formula: SettledFormula, values: Values): number => {
  const inner = (one: SettledFormula): number => numberOf(one, values)
  const lineOf = (id: string): Float64Array => values.lines.get(id)!
  switch (formula.op) {
    case 'number':
    case 'input':
      return formula.value
    case 'assumption':
      return values.assumptions.get(formula.id)!
    case 'cell':
      return formula.month < 0 ? 0 : lineOf(formula.line)[formula.month]!
    case 'figure':
      return values.figures.get(formula.id)!
    case 'total':
      return total(lineOf(formula.line), formula.from, formula.to)
    case 'lowest':
      return Math.min(...lineOf(formula.line).subarray(formula.from, formula.to + 1))
    case 'lowestMonth':
      return lineOf(formula.line).indexOf(Math.min(...lineOf(formula.line)))
    case 'recoveredIn':
      return recoveredIn(lineOf(formula.line))
    case 'blackFrom':
      return blackFrom(lineOf(formula.line))
    case 'none':
      return Number.NaN
    case 'add':
    case 'multiply':
    case 'min':
    case 'max':
      return fold(formula.op, formula.of.map(inner))
    case 'subtract':
    case 'divide':
      return fold(formula.op, [inner(formula.left), inner(formula.right)])
    case 'power':
      return power(inner(formula.base), formula.exponent)
    case 'annuityFactor':
      return annuityFactorOf(inner(formula.rate), formula.periods)
    case 'tiers': {
      const quantity = inner(formula.quantity)
      return formula.steps.reduce((sum, { upTo, price }, index) => {
        const below = index === 0 ? 0 : formula.steps[index - 1]!.upTo!
        const reach = upTo ?? Number.POSITIVE_INFINITY
        return sum + stepAmount(formula.kind, quantity, below, reach, inner(price))
      }, 0)
    }
    case 'ifPositive':
      return inner(inner(formula.test) > 0 ? formula.yes : formula.no)
  }
}

/** All numbers of a model, every assumption at its likely value unless `overrides` (by id) says otherwise. */
export const valuesOf = (model: Model, overrides: Readonly<Record<string, number>> = {}): Values => {
  const assumptions = new Map(
    model.plan.assumptions.map(({ id, likely }) => [id, overrides[id] ?? likely] as const),
  )
  const lines = lineValues(model, [...assumptions.values()])
  const figures = new Map<string, number>()
  const values: Values = { assumptions, lines, figures }
  for (const { id, formula } of model.figures) figures.set(id, numberOf(formula, values))
  return values
}
