import { bytes, type Field, floats, message, nested, text, whole, wholes } from './message.ts'

/** The element types of onnx.proto3 that we write. */
const ELEMENT = { float: 1, int64: 7, string: 8, double: 11 } as const
type Element = keyof typeof ELEMENT

export type Tensor = { dims: readonly number[] } & (
  | { element: 'double' | 'float' | 'int64'; values: ArrayLike<number> }
  | { element: 'string'; values: readonly string[] }
)

const rawData = (element: 'double' | 'float' | 'int64', values: ArrayLike<number>): Uint8Array => {
  const size = element === 'float' ? 4 : 8
  const view = new DataView(new ArrayBuffer(size * values.length))
  for (let i = 0; i < values.length; i++)
    if (element === 'double') view.setFloat64(8 * i, values[i]!, true)
    else if (element === 'float') view.setFloat32(4 * i, values[i]!, true)
    else view.setBigInt64(8 * i, BigInt(values[i]!), true)
  return new Uint8Array(view.buffer)
}

const tensorFields = (tensor: Tensor, name?: string): Field[] => [
  wholes(1, tensor.dims),
  whole(2, ELEMENT[tensor.element]),
  ...(tensor.element === 'string'
    ? tensor.values.map(value => bytes(6, new TextEncoder().encode(value)))
    : [bytes(9, rawData(tensor.element, tensor.values))]),
  ...(name === undefined ? [] : [text(8, name)]),
]

/** An attribute of a node: AttributeProto with the type that its value has. */
type Attribute =
  | { name: string; int: number }
  | { name: string; string: string }
  | { name: string; ints: readonly number[] }
  | { name: string; floats: readonly number[] }
  | { name: string; strings: readonly string[] }
  | { name: string; tensor: Tensor }

const attributeFields = (attribute: Attribute): Field[] => {
  const name = text(1, attribute.name)
  if ('int' in attribute) return [name, whole(3, attribute.int), whole(20, 2)]
  if ('string' in attribute) return [name, text(4, attribute.string), whole(20, 3)]
  if ('floats' in attribute) return [name, floats(7, attribute.floats), whole(20, 6)]
  if ('ints' in attribute) return [name, wholes(8, attribute.ints), whole(20, 7)]
  if ('strings' in attribute) return [name, ...attribute.strings.map(value => text(9, value)), whole(20, 8)]
  return [name, nested(5, tensorFields(attribute.tensor)), whole(20, 4)]
}

export type Node = {
  operator: string
  /** The domain of operators for machine learning; the usual one where left out. */
  domain?: 'ai.onnx.ml'
  inputs: readonly string[]
  outputs: readonly string[]
  attributes?: readonly Attribute[]
}

const nodeFields = ({ operator, domain, inputs, outputs, attributes = [] }: Node): Field[] => [
  ...inputs.map(name => text(1, name)),
  ...outputs.map(name => text(2, name)),
  text(3, outputs[0] ?? operator),
  text(4, operator),
  ...attributes.map(attribute => nested(5, attributeFields(attribute))),
  ...(domain ? [text(7, domain)] : []),
]

/** A table with any number of rows. */
export type Port = { name: string; element: Element; columns: number }

const portFields = ({ name, element, columns }: Port): Field[] => [
  text(1, name),
  nested(2, [
    nested(1, [
      whole(1, ELEMENT[element]),
      nested(2, [nested(1, [text(2, 'rows')]), nested(1, [whole(1, columns)])]),
    ]),
  ]),
]

export type Graph = {
  name: string
  inputs: readonly Port[]
  outputs: readonly Port[]
  constants: Readonly<Record<string, Tensor>>
  nodes: readonly Node[]
  metadata: Readonly<Record<string, string>>
}

/** Opset 15 and ML opset 3, the first with trees in doubles; both are known since ONNX Runtime 1.11. */
const OPSET = 15
const ML_OPSET = 3
const IR_VERSION = 8

/** A graph as the bytes of an ONNX file. */
export const onnxBytes = (graph: Graph): Uint8Array =>
  message([
    whole(1, IR_VERSION),
    text(2, 'Leinwand'),
    nested(7, [
      ...graph.nodes.map(node => nested(1, nodeFields(node))),
      text(2, graph.name),
      ...Object.entries(graph.constants).map(([name, tensor]) => nested(5, tensorFields(tensor, name))),
      ...graph.inputs.map(port => nested(11, portFields(port))),
      ...graph.outputs.map(port => nested(12, portFields(port))),
    ]),
    nested(8, [text(1, ''), whole(2, OPSET)]),
    nested(8, [text(1, 'ai.onnx.ml'), whole(2, ML_OPSET)]),
    ...Object.entries(graph.metadata).map(([key, value]) => nested(14, [text(1, key), text(2, value)])),
  ])
