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
   * or a column of `n`. After every month `seen` may read values of lines; a column is overwritten later.
   */
  readonly run: (inputs: readonly Value[], n: number, seen: (month: number) => void) => void
  /** Reads a wanted line's value in the month that was computed last. */
  readonly reader: (line: string) => () => Value
}

/** A model made ready to compute `wanted` lines for up to `capacity` scenarios at once; with 1, inputs are numbers. */
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
  // A single scenario is computed with numbers alone and writes into no column.
  const nowhere = new Float64Array(1)
  const rooms = batch.rings.map(ring => new Array<Float64Array | undefined>(ring.length))
  const roomOf = (index: number, slot: number): Float64Array => {
    if (capacity === 1) return nowhere
    rooms[index]![slot] ??= new Float64Array(capacity)
    return rooms[index]![slot]!
  }
  const compute = (index: number): void => {
    const ring = batch.rings[index]!
    const slot = batch.month % ring.length
    const own = roomOf(index, slot)
    batch.scratch[0] = own
    const value = nodes[index]!(0)
    if (typeof value !== 'number' && value !== own && !batch.lasting.has(value)) {
      own.set(value)
      ring[slot] = own
    } else ring[slot] = value
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
    reader: line => {
      const ring = batch.rings[lineIndex.get(line)!]!
      return () => ring[batch.month % ring.length]!
    },
  }
}
