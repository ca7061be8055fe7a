import type { Feature } from '@leinwand/learning'
import type { Graph, Node, Port, Tensor } from './graph.ts'

/** Columns that are made of a category, row by row of its code; the last row is that of a missing value. */
export type CategoryTable = { feature: number; columns: readonly (readonly number[])[] }

export type FeatureColumns = Pick<Graph, 'constants' | 'nodes'> & {
  /** Name of the matrix of all columns, one of a numeric feature and those of its table of a categorical one. */
  matrix: string
  /** Where the columns of each feature begin. */
  begins: readonly number[]
}

/** An input for each feature under its own name. */
export const featurePorts = (features: readonly Feature[]): Port[] =>
  features.map(({ name, kind }) => ({
    name,
    element: kind === 'numeric' ? 'double' : 'string',
    columns: 1,
  }))

/**
 * An input for each feature under its own name (numbers as doubles, categories as texts), put together to one matrix of
 * doubles. A category that the model does not know is missing, as everywhere.
 */
export const featureColumns = (
  features: readonly Feature[],
  tables: ReadonlyMap<number, CategoryTable['columns']>,
  prefix: string,
): FeatureColumns => {
  const constants: Record<string, Tensor> = {}
  const nodes: Node[] = []
  const parts: string[] = []
  const begins: number[] = []
  let width = 0
  features.forEach((feature, f) => {
    begins.push(width)
    if (feature.kind === 'numeric') {
      parts.push(feature.name)
      width += 1
      return
    }
    const columns = tables.get(f) ?? []
    if (columns.length === 0) return
    const rows = feature.categories.length + 1
    constants[`${prefix}table ${f}`] = {
      element: 'double',
      dims: [rows, columns.length],
      values: Array.from({ length: rows }, (_, row) => columns.map(column => column[row]!)).flat(),
    }
    constants[`${prefix}row ${f}`] = { element: 'int64', dims: [1], values: [-1] }
    nodes.push(
      {
        operator: 'LabelEncoder',
        domain: 'ai.onnx.ml',
        inputs: [feature.name],
        outputs: [`${prefix}code ${f}`],
        attributes: [
          { name: 'keys_strings', strings: feature.categories },
          { name: 'values_int64s', ints: feature.categories.map((_, code) => code) },
          { name: 'default_int64', int: feature.categories.length },
        ],
      },
      {
        operator: 'Reshape',
        inputs: [`${prefix}code ${f}`, `${prefix}row ${f}`],
        outputs: [`${prefix}codes ${f}`],
      },
      {
        operator: 'Gather',
        inputs: [`${prefix}table ${f}`, `${prefix}codes ${f}`],
        outputs: [`${prefix}columns ${f}`],
        attributes: [{ name: 'axis', int: 0 }],
      },
    )
    parts.push(`${prefix}columns ${f}`)
    width += columns.length
  })
  nodes.push({
    operator: 'Concat',
    inputs: parts,
    outputs: [`${prefix}matrix`],
    attributes: [{ name: 'axis', int: 1 }],
  })
  return { constants, nodes, matrix: `${prefix}matrix`, begins }
}
