import type { CategoricalColumn, Column } from '../matrix/column.ts'
import type { Matrix } from '../matrix/matrix.ts'
import type { Feature } from './model-head.ts'

const recode = (column: CategoricalColumn, categories: readonly string[]): CategoricalColumn => {
  const codeOf = new Map(categories.map((category, code) => [category, code]))
  const modelCode = Int32Array.from(column.categories, category => codeOf.get(category) ?? -1)
  return {
    ...column,
    categories,
    codes: column.codes.map(code => (code < 0 ? -1 : (modelCode[code] ?? -1))),
  }
}

/**
 * The model's columns in the model's order, categories recoded to the model's (unknown ones become missing). A column
 * that is not there or of another kind is a bug of the caller, who asks `checkFeatures` first.
 */
export const alignColumns = (matrix: Matrix, features: readonly Feature[]): Column[] =>
  features.map(feature => {
    const column = matrix.columns.find(({ name }) => name === feature.name)
    if (!column) throw new TypeError(`the matrix has no column ${feature.name}`)
    if (feature.kind === 'numeric' && column.kind === 'numeric') return column
    if (feature.kind === 'categorical' && column.kind === 'categorical')
      return recode(column, feature.categories)
    throw new TypeError(`column ${feature.name} is ${column.kind}, the model expects ${feature.kind}`)
  })
