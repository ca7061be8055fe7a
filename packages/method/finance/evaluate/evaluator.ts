import type { Formula } from '../model/formula.ts'
import type { Line, Model } from '../model/model.ts'
import { leavesOf } from '../model/walk.ts'
import type { Value } from './columns.ts'
import { type Batch, compiled } from './compile.ts'

type LineLeaf = Extract<Formula, { op: 'line' }>

const linesIn = ({ formula }: Line): LineLeaf[] =>
  leavesOf(formula).filter((leaf): leaf is LineLeaf => leaf.op === 'line')

/** The wanted lines and those they rest on, in the model's order. */
const needed = (model: Model, wanted: readonly string[], uses: ReadonlyMap<string, LineLeaf[]>): Line[] => {
  const found = new Set<string>()
  const open = [...wanted]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    open.push(...uses.get(id)!.map(({ line }) => line))
  }
  return model.lines.filter(({ id }) => found.has(id))
}

export type Evaluator = {
  /**
   * Computes all months of one batch, `n` scenarios at once; `inputs` by assumption in the plan's order, each a number
   * or a column of at least `n`. After every month `seen` may read values with `valueOfLine`; a column is overwritten later.
   */
  readonly run: (inputs: readonly Value[], n: number, seen: (month: number) => void) => void
  readonly valueOfLine: (line: string) => Value
}

/** A model made ready to compute `wanted` lines for up to `capacity` scenarios at once. */
export const evaluator = (model: Model, wanted: readonly string[], capacity: number): Evaluator => {
  const uses = new Map(model.lines.map(line => [line.id, linesIn(line)]))
  const lines = needed(model, wanted, uses)
  const reach = new Map(lines.map(({ id }) => [id, 1]))
  for (const { id } of lines)
    for (const { line, back } of uses.get(id)!) reach.set(line, Math.max(reach.get(line)!, back + 1))
  const lineIndex = new Map(lines.map(({ id }, index) => [id, index]))
  const inputIndex = new Map(model.plan.assumptions.map(({ id }, index) => [id, index]))
  const batch: Batch = {
    n: 0,
    serial: 0,
    month: 0,
    capacity,
    inputs: [],
    rings: lines.map(({ id }) => new Array<Value>(Math.min(model.months + 1, reach.get(id)!)).fill(0)),
    scratch: [],
    lasting: new Set(),
  }
  const nodes = lines.map(({ formula }) => compiled({ model, batch, inputIndex, lineIndex }, formula))
  const rooms = batch.rings.map(ring => new Array<Float64Array | undefined>(ring.length))
  const compute = (index: number): void => {
    const slot = batch.month % batch.rings[index]!.length
    rooms[index]![slot] ??= new Float64Array(capacity)
    const own = rooms[index]![slot]!
    batch.scratch[0] = own
    const value = nodes[index]!(0)
    if (typeof value !== 'number' && value !== own && !batch.lasting.has(value)) {
      own.set(value)
      batch.rings[index]![slot] = own
    } else batch.rings[index]![slot] = value
  }
  return {
    run: (inputs, n, seen) => {
      batch.n = n
      batch.serial++
      batch.lasting.clear()
      for (const [index, input] of inputs.entries()) {
        batch.inputs[index] = input
        if (typeof input !== 'number') batch.lasting.add(input)
      }
      for (let month = 0; month <= model.months; month++) {
        batch.month = month
        for (let index = 0; index < lines.length; index++) compute(index)
        seen(month)
      }
    },
    valueOfLine: line => {
      const ring = batch.rings[lineIndex.get(line)!]!
      return ring[batch.month % ring.length]!
    },
  }
}
