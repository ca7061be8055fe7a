/** Pieces of WebAssembly's binary format (Core Specification, chapter 5), as lists of bytes. */
export type Code = readonly number[]

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

const I32 = 0x7f
const I64 = 0x7e
const F64 = 0x7c

export const get = (local: number): Code => [0x20, local]
export const set = (local: number): Code => [0x21, local]
/** Sets the local and leaves the value where it is. */
export const keep = (local: number): Code => [0x22, local]
export const i32 = (value: number): Code => [0x41, ...signed(value)]
export const i64 = (value: number): Code => [0x42, ...signed(value)]

export const add: Code = [0x6a]
export const subtract: Code = [0x6b]
export const multiply: Code = [0x6c]
export const and: Code = [0x71]
export const or: Code = [0x72]
export const isBelow: Code = [0x49]
export const shiftLeft: Code = [0x74]
export const shiftRight: Code = [0x75]
export const toI64: Code = [0xac]
export const add64: Code = [0x7c]
export const shiftLeft64: Code = [0x86]
export const isGreaterF64: Code = [0x64]
export const isUnequalF64: Code = [0x62]
export const isAtMostF64: Code = [0x65]
export const addF64: Code = [0xa0]
export const select: Code = [0x1b]

// The first number is the alignment as a power of two; an access may still lie anywhere.
export const load8 = (offset = 0): Code => [0x2d, 0, ...unsigned(offset)]
export const load16 = (offset = 0): Code => [0x2f, 0, ...unsigned(offset)]
export const load32 = (offset = 0): Code => [0x28, 0, ...unsigned(offset)]
export const load64 = (offset = 0): Code => [0x29, 0, ...unsigned(offset)]
export const loadF64 = (offset = 0): Code => [0x2b, 0, ...unsigned(offset)]
export const load128 = (offset = 0): Code => [0xfd, 0, 0, ...unsigned(offset)]
export const store8 = (offset = 0): Code => [0x3a, 0, ...unsigned(offset)]
export const store16 = (offset = 0): Code => [0x3b, 0, ...unsigned(offset)]
export const store32 = (offset = 0): Code => [0x36, 0, ...unsigned(offset)]
export const store64 = (offset = 0): Code => [0x37, 0, ...unsigned(offset)]
export const storeF64 = (offset = 0): Code => [0x39, 0, ...unsigned(offset)]
export const store128 = (offset = 0): Code => [0xfd, 11, 0, ...unsigned(offset)]

/** Repeats the body until the address in `local`, moved on by `bytes` each time, is no longer below that in `end`. */
export const loop = (local: number, bytes: number, end: number, ...body: readonly Code[]): Code => [
  ...[0x03, 0x40],
  ...body.flat(),
  ...[...get(local), ...i32(bytes), ...add, ...keep(local), ...get(end), ...isBelow],
  ...[0x0d, 0],
  0x0b,
]

/** Repeats the body as often as `local` says, at least once, and counts it down. */
export const repeatDown = (local: number, ...body: readonly Code[]): Code => [
  ...[0x03, 0x40],
  ...body.flat(),
  ...[...get(local), ...i32(1), ...subtract, ...keep(local)],
  ...[0x0d, 0],
  0x0b,
]

/** Repeats the body as long as what it leaves is not 0, at least once. */
export const repeatWhile = (...body: readonly Code[]): Code => [0x03, 0x40, ...body.flat(), 0x0d, 0, 0x0b]

/** A function of `parameters` 32-bit integers; its locals come after them, in this order. */
export type WasmFunction = {
  name: string
  parameters: number
  locals: { i32?: number; i64?: number; f64?: number }
  returnsI32?: boolean
  body: Code
}

const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()]
const sized = (bytes: Code): Code => [...unsigned(bytes.length), ...bytes]
const section = (id: number, content: Code): Code => [id, ...sized(content)]
const text = (name: string): Code => sized([...new TextEncoder().encode(name)])

const typeOf = ({ parameters, returnsI32 }: WasmFunction): Code => [
  0x60,
  ...list(Array.from({ length: parameters }, () => [I32])),
  ...list(returnsI32 ? [[I32]] : []),
]

const codeOf = ({ locals, body }: WasmFunction): Code => {
  const groups = [
    [locals.i32 ?? 0, I32],
    [locals.i64 ?? 0, I64],
    [locals.f64 ?? 0, F64],
  ]
  return sized([...list(groups.map(([count, type]) => [...unsigned(count!), type!])), ...body, 0x0b])
}

/** A module of these functions over `shared.memory`, which has just so many pages. */
export const moduleCode = (functions: readonly WasmFunction[], pages: number): Uint8Array => {
  const memory = [...text('shared'), ...text('memory'), 2, 3, ...unsigned(pages), ...unsigned(pages)]
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list(functions.map(typeOf))),
    ...section(2, list([memory])),
    ...section(3, list(functions.map((_, i) => unsigned(i)))),
    ...section(7, list(functions.map(({ name }, i) => [...text(name), 0, ...unsigned(i)]))),
    ...section(10, list(functions.map(codeOf))),
  ])
}
