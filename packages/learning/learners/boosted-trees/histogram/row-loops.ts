import type { Block } from './blocks.ts'
import { GRADIENT_SHIFT, HESSIAN_SHIFT } from './packed-sums.ts'
import {
  add,
  add64,
  and,
  type Code,
  get,
  i32,
  i64,
  isGreaterF64,
  isUnequalF64,
  keep,
  load8,
  load16,
  load32,
  load64,
  load128,
  loadF64,
  loop,
  moduleCode,
  multiply,
  select,
  set,
  shiftLeft,
  shiftLeft64,
  shiftRight,
  store8,
  store16,
  store32,
  store64,
  store128,
  subtract,
  toI64,
  type WasmFunction,
} from './wasm-code.ts'

/**
 * The loops over rows that training spends its time in, as WebAssembly: JavaScript has no fast 64-bit integers in typed
 * arrays, checks every index and branches where a comparison could be a number. They are written here instruction by
 * instruction, because that is shorter than a compiler would be. All parameters are addresses in bytes, ends excluded;
 * what hangs on the data set alone (widths, places of features) stands in the code as a constant.
 */
export type RowLoops = {
  /** Adds the derivatives of the rows with these numbers to the packed sums of the block's features. */
  addRows: (row: number, end: number, bins: number, steps: number, sums: number) => void
  /** The same of bins and derivatives that lie one after another. */
  addGathered: (step: number, end: number, bins: number, sums: number) => void
  /** Copies bins and derivatives of the rows with these numbers, so that they lie one after another. */
  gather: (row: number, end: number, bins: number, steps: number, binsTo: number, stepsTo: number) => void
}

/** The row's derivatives (gradient in the high 16 bits, hessian in the low ones) as what is to be added. */
const addendOf = (pair: number): Code => [
  ...[...get(pair), ...i32(16), ...shiftRight, ...toI64, ...i64(GRADIENT_SHIFT), ...shiftLeft64],
  ...[...get(pair), ...i32(0xffff), ...and, ...toI64, ...i64(HESSIAN_SHIFT), ...shiftLeft64, ...add64],
  ...[...i64(1), ...add64],
]

const addToFeatures = (
  { offsets }: Block,
  binBytes: 1 | 2,
  bin: number,
  sums: number,
  cell: number,
  addend: number,
): Code =>
  offsets.flatMap((offset, place) => [
    ...[...get(bin), ...(binBytes === 1 ? load8(place) : load16(2 * place))],
    ...[...i32(3), ...shiftLeft, ...get(sums), ...add, ...keep(cell)],
    ...[...get(cell), ...load64(8 * offset), ...get(addend), ...add64, ...store64(8 * offset)],
  ])

/** Address of an entry of 4 bytes a row. */
const entryOf = (row: Code, array: number): Code => [...row, ...i32(2), ...shiftLeft, ...get(array), ...add]

const addRows = (block: Block, binBytes: 1 | 2, index: number): WasmFunction => {
  const [row, end, bins, steps, sums, bin, pair, cell, addend] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  return {
    name: `addRows${index}`,
    parameters: 5,
    locals: { i32: 3, i64: 1 },
    body: loop(
      row,
      4,
      end,
      [...get(row), ...load32(), ...keep(pair), ...i32(block.width * binBytes), ...multiply],
      [...get(bins), ...add, ...set(bin)],
      [...entryOf(get(pair), steps), ...load32(), ...set(pair), ...addendOf(pair), ...set(addend)],
      addToFeatures(block, binBytes, bin, sums, cell, addend),
    ),
  }
}

const addGathered = (block: Block, binBytes: 1 | 2, index: number): WasmFunction => {
  const [step, end, bin, sums, pair, cell, addend] = [0, 1, 2, 3, 4, 5, 6]
  return {
    name: `addGathered${index}`,
    parameters: 4,
    locals: { i32: 2, i64: 1 },
    body: loop(
      step,
      4,
      end,
      [...get(step), ...load32(), ...set(pair), ...addendOf(pair), ...set(addend)],
      addToFeatures(block, binBytes, bin, sums, cell, addend),
      [...get(bin), ...i32(block.width * binBytes), ...add, ...set(bin)],
    ),
  }
}

/** Bytes that are copied at once; a row may so be followed by part of the next one, which is then written over. */
export const GATHER_BYTES = 16

const gather = ({ width }: Block, binBytes: 1 | 2, index: number): WasmFunction => {
  const [row, end, bins, steps, binsTo, stepsTo, number, bin] = [0, 1, 2, 3, 4, 5, 6, 7]
  const bytes = width * binBytes
  const copies = Array.from({ length: Math.ceil(bytes / GATHER_BYTES) }, (_, i) => i * GATHER_BYTES)
  return {
    name: `gather${index}`,
    parameters: 6,
    locals: { i32: 2 },
    body: loop(
      row,
      4,
      end,
      [
        ...get(row),
        ...load32(),
        ...keep(number),
        ...i32(bytes),
        ...multiply,
        ...get(bins),
        ...add,
        ...set(bin),
      ],
      copies.flatMap(at => [...get(binsTo), ...get(bin), ...load128(at), ...store128(at)]),
      [...get(stepsTo), ...entryOf(get(number), steps), ...load32(), ...store32()],
      [...get(binsTo), ...i32(bytes), ...add, ...set(binsTo)],
      [...get(stepsTo), ...i32(4), ...add, ...set(stepsTo)],
    ),
  }
}

/**
 * Sorts the numbers of rows: those whose bin is marked in `goesLeft` to `left` and onwards, the others to `right` and
 * backwards. Without branches, because which way a row goes cannot be foretold. Returns where `left` has come to.
 * `bins` is the address of the feature's bin in row 0.
 */
export type PartLoop = (
  row: number,
  end: number,
  bins: number,
  stride: number,
  goesLeft: number,
  left: number,
  right: number,
) => number

const part = (binBytes: 1 | 2): WasmFunction => {
  const [row, end, bins, stride, goesLeft, left, right, number, bytes] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  const load = binBytes === 1 ? load8() : load16()
  return {
    name: 'part',
    parameters: 7,
    returnsI32: true,
    locals: { i32: 2 },
    body: [
      ...loop(
        row,
        4,
        end,
        [
          ...get(row),
          ...load32(),
          ...keep(number),
          ...get(stride),
          ...multiply,
          ...get(bins),
          ...add,
          ...load,
        ],
        [...get(goesLeft), ...add, ...load8(), ...i32(2), ...shiftLeft, ...set(bytes)],
        [...get(left), ...get(number), ...store32()],
        [...get(right), ...get(number), ...store32()],
        [...get(left), ...get(bytes), ...add, ...set(left)],
        [...get(right), ...i32(4), ...subtract, ...get(bytes), ...add, ...set(right)],
      ),
      ...get(left),
    ],
  }
}

/** Thresholds that a bisection of the column's bins needs, padded with +∞: one less than a power of two. */
export const paddedThresholds = (binBytes: 1 | 2): number => (binBytes === 1 ? 255 : 4095)

/** Bins values by bisection over padded thresholds; `NaN` becomes the bin `missing`. `bin` moves by `stride`. */
export type BinLoop = (
  value: number,
  end: number,
  thresholds: number,
  missing: number,
  bin: number,
  stride: number,
) => void

const bin = (binBytes: 1 | 2): WasmFunction => {
  const [value, end, thresholds, missing, into, stride, at, read] = [0, 1, 2, 3, 4, 5, 6, 7]
  const powers = Array.from({ length: Math.log2(paddedThresholds(binBytes) + 1) }, (_, i) => i).reverse()
  const halve = (power: number): Code => [
    ...[...get(read), ...get(at), ...loadF64(8 * (2 ** power - 1)), ...isGreaterF64],
    ...[...i32(3 + power), ...shiftLeft, ...get(at), ...add, ...set(at)],
  ]
  return {
    name: 'bin',
    parameters: 6,
    locals: { i32: 1, f64: 1 },
    body: loop(
      value,
      8,
      end,
      [...get(value), ...loadF64(), ...set(read), ...get(thresholds), ...set(at)],
      powers.flatMap(halve),
      [...get(into), ...get(missing)],
      [...get(at), ...get(thresholds), ...subtract, ...i32(3), ...shiftRight],
      [...get(read), ...get(read), ...isUnequalF64, ...select],
      binBytes === 1 ? store8() : store16(),
      [...get(into), ...get(stride), ...add, ...set(into)],
    ),
  }
}

/** `addRows0`, `addGathered0`, `gather0`, … for each block, `part` and `bin`. */
export const rowLoopsCode = (blocks: readonly Block[], binBytes: 1 | 2, pages: number): Uint8Array =>
  moduleCode(
    [
      ...blocks.map((block, i) => addRows(block, binBytes, i)),
      ...blocks.map((block, i) => addGathered(block, binBytes, i)),
      ...blocks.map((block, i) => gather(block, binBytes, i)),
      part(binBytes),
      bin(binBytes),
    ],
    pages,
  )
