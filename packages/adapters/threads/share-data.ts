import type { Column, Matrix, SearchData } from '@leinwand/learning'

const shareNumbers = (values: Float64Array): Float64Array => {
  const shared = new Float64Array(new SharedArrayBuffer(values.byteLength))
  shared.set(values)
  return shared
}

const shareCodes = (codes: Int32Array): Int32Array => {
  const shared = new Int32Array(new SharedArrayBuffer(codes.byteLength))
  shared.set(codes)
  return shared
}

const shareColumn = (column: Column): Column =>
  column.kind === 'numeric'
    ? { ...column, values: shareNumbers(column.values) }
    : { ...column, codes: shareCodes(column.codes) }

const shareMatrix = ({ rows, columns }: Matrix): Matrix => ({ rows, columns: columns.map(shareColumn) })

/** The same data in memory that all threads see, so that each thread costs no copy of it. */
export const shareData = ({ data, task, folds }: SearchData): SearchData => ({
  data: {
    x: shareMatrix(data.x),
    y: shareNumbers(data.y),
    ...(data.weights ? { weights: shareNumbers(data.weights) } : {}),
  },
  task,
  folds: folds.map(({ train, test, x }) => ({
    train: shareCodes(train),
    test: shareCodes(test),
    ...(x ? { x: shareMatrix(x) } : {}),
  })),
})
