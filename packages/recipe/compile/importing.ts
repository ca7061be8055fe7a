import { success } from '../result.ts'
import { type Compile, columnsOf } from './compiled-step.ts'
import { projection } from './projection.ts'

/** The file was read when the table of texts was made; what is left is that the columns are there, and their units. */
export const compileImport: Compile<'import'> = (step, context) => {
  const names = step.columns.map(({ name }) => name)
  const columns = columnsOf(context, names)
  if (!columns.ok) return columns
  const units = new Map(step.columns.map(({ name, unit }) => [name, unit]))
  const output = context.columns.map(column => {
    const unit = units.get(column.name)
    return unit === undefined ? column : { ...column, unit }
  })
  return success({
    query: input => projection(output, new Map(), input),
    columns: output,
    about: step.format,
    reads: names,
    origins: new Map(),
    drops: false,
  })
}
