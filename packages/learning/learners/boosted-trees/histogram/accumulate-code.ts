import type { Block } from './blocks.ts'
import { GRADIENT_SHIFT, HESSIAN_SHIFT } from './packed-sums.ts'

/**
 * The one hot loop, as WebAssembly: for every row of a leaf add its packed derivatives to the entry of its bin, in all
 * features of a block. JavaScript has no 64-bit integers in typed arrays that are fast, and checks every index; measured
 * 0.4 ns a row and feature instead of 1.0. The code is written here byte by byte, because it is shorter than a compiler
 * would be: one function a block, its features one after another, their places as constants.
 *
 * WebAssembly Core Specification, chapter 5, binary format.
 */
const LOOP = [0x03, 0x40]
const END = 0x0b
const BRANCH_IF_TO_LOOP = [0x0d, 0]
const I32 = 0x7f
const I64 = 0x7e
const SHIFT_LEFT = 0x74
const SHIFT_RIGHT = 0x75
const AND = 0x71
const ADD = 0x6a
const MULTIPLY = 0x6c
const LESS_UNSIGNED = 0x49
const TO_I64 = 0xac
const ADD_64 = 0x7c
const SHIFT_LEFT_64 = 0x86

const unsigned = (value: number): number[] => {
  const bytes: number[] = []
  for (let rest = value >>> 0; ; ) {
    const low = rest & 127
    rest >>>= 7
    if (rest === 0) return [...bytes, low]
    bytes.push(low | 128)
  }
}

const signed = (value: number): number[] => {
  const bytes: number[] = []
  for (let rest = value | 0; ; ) {
    const low = rest & 127
    rest >>= 7
    if ((rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0)) return [...bytes, low]
    bytes.push(low | 128)
  }
}

const get = (local: number) => [0x20, local]
const set = (local: number) => [0x21, local]
const keep = (local: number) => [0x22, local]
const i32 = (value: number) => [0x41, ...signed(value)]
const i64 = (value: number) => [0x42, ...signed(value)]
const load32 = (offset = 0) => [0x28, 2, ...unsigned(offset)]
const load8 = (offset: number) => [0x2d, 0, ...unsigned(offset)]
const load16 = (offset: number) => [0x2f, 1, ...unsigned(offset)]
const load64 = (offset: number) => [0x29, 3, ...unsigned(offset)]
const store64 = (offset: number) => [0x37, 3, ...unsigned(offset)]

// Parameters are addresses in bytes: of row numbers, their end, bins, derivatives, packed sums. Then come the locals.
const [ROW, ROWS_END, BINS, DERIVATIVES, SUMS, BIN, PAIR, CELL, ADDEND] = [0, 1, 2, 3, 4, 5, 6, 7, 8]

const addToFeature = (place: number, offset: number, binBytes: 1 | 2): number[] => [
  ...get(BIN),
  ...(binBytes === 1 ? load8(place) : load16(2 * place)),
  ...[...i32(3), SHIFT_LEFT, ...get(SUMS), ADD],
  ...keep(CELL),
  ...[...get(CELL), ...load64(8 * offset), ...get(ADDEND), ADD_64],
  ...store64(8 * offset),
]

const bodyOf = ({ width, offsets }: Block, binBytes: 1 | 2): number[] => [
  ...LOOP,
  ...[...get(ROW), ...load32(), ...keep(PAIR)],
  ...[...i32(width * binBytes), MULTIPLY, ...get(BINS), ADD, ...set(BIN)],
  // The row's derivatives: gradient in the high 16 bits, hessian in the low ones.
  ...[...get(PAIR), ...i32(2), SHIFT_LEFT, ...get(DERIVATIVES), ADD, ...load32(), ...set(PAIR)],
  ...[...get(PAIR), ...i32(16), SHIFT_RIGHT, TO_I64, ...i64(GRADIENT_SHIFT), SHIFT_LEFT_64],
  ...[...get(PAIR), ...i32(0xffff), AND, TO_I64, ...i64(HESSIAN_SHIFT), SHIFT_LEFT_64, ADD_64],
  ...[...i64(1), ADD_64, ...set(ADDEND)],
  ...offsets.flatMap((offset, place) => addToFeature(place, offset, binBytes)),
  ...[...get(ROW), ...i32(4), ADD, ...keep(ROW), ...get(ROWS_END), LESS_UNSIGNED],
  ...BRANCH_IF_TO_LOOP,
  END,
]

const list = (items: readonly number[][]) => [...unsigned(items.length), ...items.flat()]
const sized = (bytes: readonly number[]) => [...unsigned(bytes.length), ...bytes]
const section = (id: number, content: readonly number[]) => [id, ...sized(content)]
const text = (name: string) => sized([...new TextEncoder().encode(name)])

const functionOf = (block: Block, binBytes: 1 | 2): number[] =>
  sized([2, 3, I32, 1, I64, ...bodyOf(block, binBytes), END])

/** A module with a function `block0`, `block1`, … a block; it takes `shared.memory` of just so many pages. */
export const accumulateCode = (blocks: readonly Block[], binBytes: 1 | 2, pages: number): Uint8Array => {
  const memory = [...text('shared'), ...text('memory'), 2, 3, ...unsigned(pages), ...unsigned(pages)]
  const type = [0x60, ...list([[I32], [I32], [I32], [I32], [I32]]), 0]
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list([type])),
    ...section(2, list([memory])),
    ...section(3, list(blocks.map(() => [0]))),
    ...section(7, list(blocks.map((_, i) => [...text(`block${i}`), 0, ...unsigned(i)]))),
    ...section(10, list(blocks.map(block => functionOf(block, binBytes)))),
  ])
}
