import type { Formula, Leaf, MonthFormula } from '../model/formula.ts'
import type { Model } from '../model/model.ts'
import { annuityFactorOf, power } from '../model/power.ts'
import { calendarMonth, inMonths, yearsSince } from '../model/settle.ts'
import { add, asColumn, divide, max, min, multiply, type Operate, subtract, type Value } from './columns.ts'
import { clamp, multiplyAdd, sum } from './fused.ts'
import { addStep, stepAmount } from './tier-amount.ts'

/** What the nodes of a compiled formula look at while a batch of scenarios is computed. */
export type Batch = {
  /** Scenarios in this batch. */
  n: number
  /** Counts batches, so that what holds for all months is computed once in each. */
  serial: number
  month: number
  readonly capacity: number
  readonly inputs: Value[]
  /** Values of the lines by their index, each a ring of as many months as others look back. */
  readonly rings: Value[][]
  /** Room for intermediate results by depth; at 0 stands where the line itself goes. */
  readonly scratch: Float64Array[]
  /** Columns that outlive the month: those of assumptions and of what is computed once. */
  readonly lasting: Set<Float64Array>
}

/** A formula ready to be computed: its left part may write at `depth`, whatever else it needs at greater ones. */
export type Node = (depth: number) => Value

type Scope = {
  readonly model: Model
  readonly batch: Batch
  readonly inputIndex: ReadonlyMap<string, number>
  readonly lineIndex: ReadonlyMap<string, number>
}

const OPERATIONS = { add, multiply, min, max } as const

const roomAt = (batch: Batch, depth: number): Float64Array => {
  batch.scratch[depth] ??= new Float64Array(batch.capacity)
  return batch.scratch[depth]!
}

const folded =
  (batch: Batch, operate: Operate, nodes: readonly Node[]): Node =>
  depth => {
    let value = nodes[0]!(depth)
    for (let index = 1; index < nodes.length; index++)
      value = operate(value, nodes[index]!(depth + 1), roomAt(batch, depth), batch.n)
    return value
  }

/** Whether a formula is the same in every month of a batch and worth keeping. */
const isSteady = (formula: Formula): boolean => {
  switch (formula.op) {
    case 'number':
    case 'input':
    case 'assumption':
      return true
    case 'add':
    case 'multiply':
    case 'min':
    case 'max':
      return formula.of.every(isSteady)
    case 'subtract':
    case 'divide':
      return isSteady(formula.left) && isSteady(formula.right)
    case 'power':
      return isSteady(formula.base)
    case 'annuityFactor':
      return isSteady(formula.rate)
    default:
      return false
  }
}

/** Computes `node` once in a batch, or once for every key, and keeps the result in a column of its own. */
const kept = (batch: Batch, node: Node, key?: () => number): Node => {
  let [serial, at, value, room] = [-1, Number.NaN, 0 as Value, null as Float64Array | null]
  return depth => {
    const now = key === undefined ? 0 : key()
    if (serial === batch.serial && at === now) return value
    value = node(depth)
    if (typeof value !== 'number' && !batch.lasting.has(value)) {
      room ??= new Float64Array(batch.capacity)
      room.set(value)
      value = room
      if (key === undefined) batch.lasting.add(room)
    }
    serial = batch.serial
    at = now
    return value
  }
}

const each =
  (batch: Batch, inner: Node, of: (value: number) => number): Node =>
  depth => {
    const value = inner(depth)
    if (typeof value === 'number') return of(value)
    const out = roomAt(batch, depth)
    for (let i = 0; i < batch.n; i++) out[i] = of(value[i]!)
    return out
  }

const tiers = (scope: Scope, formula: Extract<Formula, { op: 'tiers' }>): Node => {
  const { batch } = scope
  const { kind } = formula
  const quantity = compiled(scope, formula.quantity)
  const steps = formula.steps.map(({ upTo, price }, index) => ({
    below: index === 0 ? 0 : formula.steps[index - 1]!.upTo!,
    upTo: upTo ?? Number.POSITIVE_INFINITY,
    price: compiled(scope, price),
  }))
  return depth => {
    const bought = quantity(depth + 1)
    const prices = steps.map(({ price }, index) => price(depth + 2 + index))
    if (typeof bought === 'number' && prices.every(price => typeof price === 'number'))
      return steps.reduce(
        (sum, { below, upTo }, index) => sum + stepAmount(kind, bought, below, upTo, prices[index] as number),
        0,
      )
    const out = roomAt(batch, depth).fill(0)
    const column = asColumn(bought, roomAt(batch, depth + 1))
    for (const [index, step] of steps.entries()) {
      const price = asColumn(prices[index]!, roomAt(batch, depth + 2 + index))
      addStep(kind, column, step, price, out, batch.n)
    }
    return out
  }
}

const choice = (scope: Scope, formula: Extract<Formula, { op: 'ifPositive' }>): Node => {
  const { batch } = scope
  const test = compiled(scope, formula.test)
  const yes = compiled(scope, formula.yes)
  const no = compiled(scope, formula.no)
  return depth => {
    const value = test(depth)
    if (typeof value === 'number') return (value > 0 ? yes : no)(depth)
    const above = asColumn(yes(depth + 1), roomAt(batch, depth + 1))
    const below = asColumn(no(depth + 2), roomAt(batch, depth + 2))
    const out = roomAt(batch, depth)
    for (let i = 0; i < batch.n; i++) out[i] = value[i]! > 0 ? above[i]! : below[i]!
    return out
  }
}

/** A sum of lines: their columns stand where they are, so all can be looked at before any is added. */
const sumOfLines = (scope: Scope, of: readonly Formula[]): Node => {
  const { batch } = scope
  const nodes = of.map(one => compiled(scope, one))
  const terms: Value[] = new Array(nodes.length)
  return depth => {
    for (let index = 0; index < nodes.length; index++) terms[index] = nodes[index]!(depth)
    return sum(terms, roomAt(batch, depth), batch.n)
  }
}

/** The pair of operands of an operation that has exactly two. */
const pairOf = (formula: Formula, op: 'multiply' | 'min'): readonly [Formula, Formula] | undefined =>
  formula.op === op && formula.of.length === 2 ? [formula.of[0]!, formula.of[1]!] : undefined

/** What is done in one pass where a formula has the shape for it. */
const fused = (scope: Scope, formula: Formula): Node | undefined => {
  const { batch } = scope
  if (formula.op === 'add' && formula.of.length > 2 && formula.of.every(({ op }) => op === 'line'))
    return sumOfLines(scope, formula.of)
  if (formula.op !== 'add' && formula.op !== 'max') return undefined
  const [first, second] = formula.of
  if (first === undefined || second === undefined || formula.of.length !== 2) return undefined
  if (formula.op === 'add') {
    const product = pairOf(first, 'multiply')
    if (product === undefined) return undefined
    const [a, b, c] = [compiled(scope, product[0]), compiled(scope, product[1]), compiled(scope, second)]
    return depth => multiplyAdd(a(depth), b(depth + 1), c(depth + 2), roomAt(batch, depth), batch.n)
  }
  const inner = pairOf(second, 'min')
  if (first.op !== 'number' || inner === undefined) return undefined
  const floor = first.value
  const [a, b] = [compiled(scope, inner[0]), compiled(scope, inner[1])]
  return depth => clamp(floor, a(depth), b(depth + 1), roomAt(batch, depth), batch.n)
}

type Operation = Exclude<Formula, MonthFormula | Leaf>

const operation = (scope: Scope, formula: Operation): Node => {
  const { batch } = scope
  switch (formula.op) {
    case 'add':
    case 'multiply':
    case 'min':
    case 'max':
      return folded(
        batch,
        OPERATIONS[formula.op],
        formula.of.map(one => compiled(scope, one)),
      )
    case 'subtract':
    case 'divide': {
      const sides = [compiled(scope, formula.left), compiled(scope, formula.right)]
      return folded(batch, formula.op === 'subtract' ? subtract : divide, sides)
    }
    case 'power':
      return each(batch, compiled(scope, formula.base), base => power(base, formula.exponent))
    case 'annuityFactor':
      return each(batch, compiled(scope, formula.rate), rate => annuityFactorOf(rate, formula.periods))
    case 'tiers':
      return tiers(scope, formula)
    case 'ifPositive':
      return choice(scope, formula)
  }
}

const byTheMonth = (scope: Scope, formula: MonthFormula): Node => {
  const { batch, model } = scope
  switch (formula.op) {
    case 'line': {
      const ring = batch.rings[scope.lineIndex.get(formula.line)!]!
      const { back } = formula
      return () => (batch.month < back ? 0 : ring[(batch.month - back) % ring.length]!)
    }
    case 'when': {
      const { months } = formula
      const inside = compiled(scope, formula.inside)
      const outside = compiled(scope, formula.outside)
      return depth => (inMonths(months, batch.month, model) ? inside : outside)(depth)
    }
    case 'rise': {
      const rate = compiled(scope, formula.rate)
      const years = (): number => yearsSince(formula.from, batch.month)
      return kept(
        batch,
        each(batch, rate, value => power(1 + value, years())),
        years,
      )
    }
    case 'discount':
      return each(batch, compiled(scope, formula.rate), rate => power(1 + rate, -batch.month / 12))
    case 'byMonth': {
      const of = formula.of.map(one => compiled(scope, one))
      const otherwise = compiled(scope, formula.otherwise)
      return depth => (of[batch.month - formula.from] ?? otherwise)(depth)
    }
    case 'season': {
      const of = formula.of.map(one => compiled(scope, one))
      return depth => of[calendarMonth(batch.month, model)]!(depth)
    }
  }
}

/** A line's formula as a function of the batch. Closures and no generated code: a page's policy may forbid the latter. */
export const compiled = (scope: Scope, formula: Formula): Node => {
  switch (formula.op) {
    case 'number':
    case 'input': {
      const { value } = formula
      return () => value
    }
    case 'assumption': {
      const { inputs } = scope.batch
      const index = scope.inputIndex.get(formula.id)!
      return () => inputs[index]!
    }
    case 'none':
      return () => Number.NaN
    case 'cell':
    case 'figure':
    case 'total':
    case 'lowest':
    case 'lowestMonth':
    case 'blackFrom':
    case 'recoveredIn':
      throw new Error(`a line cannot rest on ${formula.op}`)
    case 'line':
    case 'when':
    case 'rise':
    case 'discount':
    case 'byMonth':
    case 'season':
      return byTheMonth(scope, formula)
    default: {
      const node = fused(scope, formula) ?? operation(scope, formula)
      return isSteady(formula) ? kept(scope.batch, node) : node
    }
  }
}
