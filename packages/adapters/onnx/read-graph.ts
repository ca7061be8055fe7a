import { BinaryReader, WireType } from '@bufbuild/protobuf/wire'
import { failure, type Result, success } from '@leinwand/recipe'

/** A tensor that was read: numbers in the order in which they lie. */
type ReadTensor = { dims: readonly number[]; values: readonly number[] }

/** What an attribute of a node holds; of each kind at most one is filled. */
type ReadAttribute = {
  int: number | null
  float: number | null
  string: string | null
  ints: readonly number[]
  floats: readonly number[]
  strings: readonly string[]
  tensor: ReadTensor | null
}

export type ReadNode = {
  operator: string
  inputs: readonly string[]
  outputs: readonly string[]
  attributes: ReadonlyMap<string, ReadAttribute>
}

type ReadPort = { name: string; columns: number | null }

export type ReadGraph = {
  nodes: readonly ReadNode[]
  /** What has to be given; constants of the graph are not among it. */
  inputs: readonly ReadPort[]
  metadata: ReadonlyMap<string, string>
}

/** Walks over the fields of a message; a field that `on` does not take is passed over. */
const read = (
  bytes: Uint8Array,
  on: (field: number, reader: BinaryReader, wire: WireType) => boolean,
): void => {
  const reader = new BinaryReader(bytes)
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag()
    if (!on(field, reader, wire)) reader.skip(wire)
  }
}

/** Values of a repeated field, in one stretch or one by one. */
const repeated = (reader: BinaryReader, wire: WireType, one: () => number, into: number[]): true => {
  if (wire !== WireType.LengthDelimited) {
    into.push(one())
    return true
  }
  const end = reader.uint32() + reader.pos
  while (reader.pos < end) into.push(one())
  return true
}

const ELEMENT_BYTES: Readonly<Record<number, number>> = { 1: 4, 6: 4, 7: 8, 11: 8 }

const rawNumbers = (raw: Uint8Array, element: number): number[] => {
  const size = ELEMENT_BYTES[element]
  if (size === undefined) return []
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength)
  return Array.from({ length: Math.floor(raw.byteLength / size) }, (_, i) => {
    if (element === 1) return view.getFloat32(size * i, true)
    if (element === 6) return view.getInt32(size * i, true)
    return element === 7 ? Number(view.getBigInt64(size * i, true)) : view.getFloat64(size * i, true)
  })
}

const readTensor = (bytes: Uint8Array): ReadTensor & { name: string } => {
  const [dims, values]: [number[], number[]] = [[], []]
  let [name, element] = ['', 0]
  let raw: Uint8Array | null = null
  read(bytes, (field, reader, wire) => {
    if (field === 1) return repeated(reader, wire, () => Number(reader.int64()), dims)
    if (field === 4) return repeated(reader, wire, () => reader.float(), values)
    if (field === 7) return repeated(reader, wire, () => Number(reader.int64()), values)
    if (field === 10) return repeated(reader, wire, () => reader.double(), values)
    if (field === 2) element = reader.int32()
    else if (field === 8) name = reader.string()
    else if (field === 9) raw = reader.bytes()
    else return false
    return true
  })
  return { name, dims, values: raw ? rawNumbers(raw, element) : values }
}

const readAttribute = (bytes: Uint8Array): [string, ReadAttribute] => {
  let name = ''
  const [ints, floats, strings]: [number[], number[], string[]] = [[], [], []]
  const one: Pick<ReadAttribute, 'int' | 'float' | 'string' | 'tensor'> = {
    int: null,
    float: null,
    string: null,
    tensor: null,
  }
  const decoder = new TextDecoder()
  read(bytes, (field, reader, wire) => {
    if (field === 7) return repeated(reader, wire, () => reader.float(), floats)
    if (field === 8) return repeated(reader, wire, () => Number(reader.int64()), ints)
    if (field === 1) name = reader.string()
    else if (field === 2) one.float = reader.float()
    else if (field === 3) one.int = Number(reader.int64())
    else if (field === 4) one.string = decoder.decode(reader.bytes())
    else if (field === 5) one.tensor = readTensor(reader.bytes())
    else if (field === 9) strings.push(decoder.decode(reader.bytes()))
    else return false
    return true
  })
  return [name, { ...one, ints, floats, strings }]
}

const readNode = (bytes: Uint8Array): ReadNode => {
  const [inputs, outputs]: [string[], string[]] = [[], []]
  const attributes = new Map<string, ReadAttribute>()
  let operator = ''
  read(bytes, (field, reader) => {
    if (field === 1) inputs.push(reader.string())
    else if (field === 2) outputs.push(reader.string())
    else if (field === 4) operator = reader.string()
    else if (field === 5) attributes.set(...readAttribute(reader.bytes()))
    else return false
    return true
  })
  return { operator, inputs, outputs, attributes }
}

/** The number of columns stands in the last dimension of ValueInfoProto.type.tensor_type.shape, where it is known. */
const readPort = (bytes: Uint8Array): ReadPort => {
  let name = ''
  const dims: (number | null)[] = []
  const within = (wanted: number, then: (inner: Uint8Array) => void) => (inner: Uint8Array) =>
    read(inner, (field, reader) => {
      if (field !== wanted) return false
      then(reader.bytes())
      return true
    })
  const dimension = (inner: Uint8Array) => {
    let value: number | null = null
    read(inner, (field, reader) => {
      if (field !== 1) return false
      value = Number(reader.int64())
      return true
    })
    dims.push(value)
  }
  read(bytes, (field, reader) => {
    if (field === 1) name = reader.string()
    else if (field === 2) within(1, within(2, within(1, dimension)))(reader.bytes())
    else return false
    return true
  })
  return { name, columns: dims.at(-1) ?? null }
}

const readGraph = (bytes: Uint8Array): Omit<ReadGraph, 'metadata'> => {
  const [nodes, ports]: [ReadNode[], ReadPort[]] = [[], []]
  const constants = new Set<string>()
  read(bytes, (field, reader) => {
    if (field === 1) nodes.push(readNode(reader.bytes()))
    else if (field === 5) constants.add(readTensor(reader.bytes()).name)
    else if (field === 11) ports.push(readPort(reader.bytes()))
    else return false
    return true
  })
  return { nodes, inputs: ports.filter(({ name }) => !constants.has(name)) }
}

/** Reads the bytes of an ONNX file (onnx.proto3). Fails with `onnx-unreadable` for anything else. */
export const readOnnx = (bytes: Uint8Array): Result<ReadGraph> => {
  const metadata = new Map<string, string>()
  let graph: Omit<ReadGraph, 'metadata'> | null = null
  try {
    read(bytes, (field, reader) => {
      if (field === 7) graph = readGraph(reader.bytes())
      else if (field === 14) {
        const pair: [string, string] = ['', '']
        read(reader.bytes(), (of, inner) => {
          if (of !== 1 && of !== 2) return false
          pair[of - 1] = inner.string()
          return true
        })
        metadata.set(...pair)
      } else return false
      return true
    })
  } catch {
    return failure('onnx-unreadable', { bytes: bytes.length })
  }
  return graph === null
    ? failure('onnx-unreadable', { bytes: bytes.length })
    : success({ ...(graph as Omit<ReadGraph, 'metadata'>), metadata })
}
