import type { LinearModel } from '@leinwand/learning'
import { type CategoryTable, featureColumns } from './feature-columns.ts'
import type { Graph, Node, Tensor } from './graph.ts'

type Term = LinearModel['terms'][number]

/** What a term of a category adds, row by row of its codes; the last row is that of a missing value. */
const columnOf = (term: Term, categories: number): number[] =>
  Array.from({ length: categories + 1 }, (_, code) => {
    if (term.kind === 'missing') return code === categories ? 1 : 0
    return term.kind === 'category' && term.code === code ? 1 : 0
  })

/** The terms of a number: its value less the centre, nothing where it is missing, and whether it is. */
const numberTerm = (
  term: Term,
  name: string,
  { output, prefix }: { output: string; prefix: string },
): { nodes: Node[]; constants: Record<string, Tensor> } => {
  const isMissing: Node = { operator: 'IsNaN', inputs: [name], outputs: [`${output} missing`] }
  if (term.kind !== 'number')
    return {
      nodes: [
        isMissing,
        {
          operator: 'Cast',
          inputs: [`${output} missing`],
          outputs: [output],
          attributes: [{ name: 'to', int: 11 }],
        },
      ],
      constants: {},
    }
  return {
    nodes: [
      isMissing,
      { operator: 'Sub', inputs: [name, `${output} centre`], outputs: [`${output} centred`] },
      {
        operator: 'Where',
        inputs: [`${output} missing`, `${prefix}nothing`, `${output} centred`],
        outputs: [output],
      },
    ],
    constants: {
      [`${output} centre`]: { element: 'double', dims: [1, 1], values: [term.centre] },
      [`${prefix}nothing`]: { element: 'double', dims: [1, 1], values: [0] },
    },
  }
}

/** The sums of a linear model in doubles, as `scores` in floats. A value without end counts as it stands. */
export const linearScores = (
  { features, terms, sums }: LinearModel,
  prefix: string,
): Pick<Graph, 'nodes' | 'constants'> => {
  const tables = new Map<number, CategoryTable['columns'][number][]>()
  const order: { term: Term; at: number }[] = []
  terms.forEach((term, at) => {
    const feature = features[term.feature]!
    if (feature.kind === 'numeric') return
    const columns = tables.get(term.feature) ?? []
    columns.push(columnOf(term, feature.categories.length))
    tables.set(term.feature, columns)
    order.push({ term, at })
  })
  // Tables lie feature by feature in the matrix, terms in the order of the model: weights follow the matrix.
  order.sort((a, b) => a.term.feature - b.term.feature || a.at - b.at)
  const categorical = [...tables.keys()]
  const coded = featureColumns(
    features.map(feature => (feature.kind === 'numeric' ? { ...feature, name: '' } : feature)),
    tables,
    prefix,
  )
  const nodes: Node[] = coded.nodes.filter(({ operator }) => operator !== 'Concat')
  const constants: Record<string, Tensor> = { ...coded.constants }
  const parts = categorical.toSorted((a, b) => a - b).map(f => `${prefix}columns ${f}`)
  const numbers: number[] = []
  terms.forEach((term, at) => {
    const feature = features[term.feature]!
    if (feature.kind !== 'numeric') return
    const output = `${prefix}term ${at}`
    const made = numberTerm(term, feature.name, { output, prefix })
    nodes.push(...made.nodes)
    Object.assign(constants, made.constants)
    parts.push(output)
    numbers.push(at)
  })
  const rows = [...order.map(({ at }) => at), ...numbers]
  constants[`${prefix}coefficients`] = {
    element: 'double',
    dims: [rows.length, sums.length],
    values: rows.flatMap(at => sums.map(({ coefficients }) => coefficients[at]!)),
  }
  constants[`${prefix}base`] = {
    element: 'double',
    dims: [1, sums.length],
    values: sums.map(({ base }) => base),
  }
  nodes.push(
    {
      operator: 'Concat',
      inputs: parts,
      outputs: [`${prefix}terms`],
      attributes: [{ name: 'axis', int: 1 }],
    },
    {
      operator: 'MatMul',
      inputs: [`${prefix}terms`, `${prefix}coefficients`],
      outputs: [`${prefix}products`],
    },
    { operator: 'Add', inputs: [`${prefix}products`, `${prefix}base`], outputs: [`${prefix}sums`] },
    {
      operator: 'Cast',
      inputs: [`${prefix}sums`],
      outputs: [`${prefix}scores`],
      attributes: [{ name: 'to', int: 1 }],
    },
  )
  return { nodes, constants }
}
