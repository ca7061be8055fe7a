import { basename, join } from 'node:path'
import { type DuckdbPreparation, keepsOrdinals } from '@leinwand/adapters/duckdb'
import type { ControlData, ProjectRow } from '@leinwand/adapters/sqlite'
import type { ColumnLineage } from '@leinwand/contract'
import type { Sources } from '@leinwand/flow/prepare'
import { checkSteps, lineageOf, nearest, type Recipe } from '@leinwand/recipe'
import { quarantineOf } from '../data/quarantine.ts'
import { type ReadSource, readSource } from '../data/read-source.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { projectDirectories } from '../projects/directories.ts'
import { openLines } from './line-of-row.ts'

type Wiring = { data: ControlData; directory: string }
type Asked = { recipe: Recipe; column: string; step: number | null; row?: number | undefined }

/** The recipe as far as the column is asked for; a step that breaks behind it does not matter. */
export const upTo = (recipe: Recipe, step: number | null): Recipe => ({
  ...recipe,
  steps: recipe.steps.slice(0, step ?? recipe.steps.length),
})

/** The line of a row, and what its file was called; a row that was put back by a person is on no line of the file. */
const placeOf = async (
  wiring: Wiring,
  project: ProjectRow,
  { file, called, dataSet, detection }: ReadSource,
  row: number,
): Promise<{ file: string; line: number | null }> => {
  if (dataSet.lineage.parents.length > 0) return { file: called, line: null }
  const { root } = projectDirectories(wiring.directory, project.uid)
  const rejected = (await quarantineOf(wiring, project, dataSet.id)).map(({ line }) => line)
  const path = join(root, file)
  const lineOf = await openLines({ path, step: detection.import, rows: dataSet.rows, rejected })
  return { file: called, line: lineOf(row) }
}

/** The cells of the recipe's own source that a row came from: none behind a step that makes rows of its own. */
const cellsOf = async (
  wiring: Wiring,
  project: ProjectRow,
  asked: {
    recipe: Recipe
    row: number
    columns: readonly string[]
    sources: Sources
    preparation: DuckdbPreparation
  },
): Promise<ColumnLineage['cells']> => {
  const { recipe, row, columns, sources, preparation } = asked
  const { source } = recipe
  const dataSet = sources[source]!
  if (!recipe.steps.every(keepsOrdinals)) return []
  const [found] = await preparation.rows(dataSet, { offset: row, limit: 1 })
  if (found?.row !== row) return []
  const read = await readSource(wiring, project, source)
  const isRead = read.ok && read.value.dataSet.id === dataSet.id
  const place = isRead
    ? await placeOf(wiring, project, read.value, row)
    : { file: basename(dataSet.lineage.from), line: null }
  return columns.map(column => {
    const value = found.values[column] ?? null
    return { source, column, dataSet: dataSet.id, ...place, row, text: value === null ? null : String(value) }
  })
}

/** Where a column comes from, step by step, down to the columns of the files, and for a row to the cells. */
export const columnLineage = async (
  wiring: Wiring,
  project: ProjectRow,
  { recipe: whole, column, step, row }: Asked,
  { sources, preparation }: { sources: Sources; preparation: DuckdbPreparation },
): Promise<Outcome<ColumnLineage>> => {
  const recipe = upTo(whole, step)
  const columns = Object.fromEntries(Object.entries(sources).map(([id, dataSet]) => [id, dataSet.columns]))
  const { source, target } = recipe
  const steps = checkSteps(recipe.steps, { source, sources: columns, target })
  if (!steps.ok) return steps
  const names = steps.value.output.map(({ name }) => name)
  if (!names.includes(column))
    return failed('column-missing', {
      step: recipe.steps.length,
      column,
      nearest: nearest(column, names),
      columns: names.slice(0, 20).join(', '),
    })
  const path = lineageOf(recipe, { steps: steps.value }, column)
  const origins = path
    .filter(({ name }) => name === 'source')
    .flatMap(one => one.columns.map(each => ({ source: each.source ?? source, column: each.column })))
  const own = origins.filter(origin => origin.source === source).map(origin => origin.column)
  return done({
    steps: path
      .filter(({ name }) => name !== 'source')
      .map(({ columns: from, ...one }) => ({ ...one, columns: [...new Set(from.map(each => each.column))] })),
    origins,
    cells:
      row === undefined || own.length === 0
        ? []
        : await cellsOf(wiring, project, { recipe, row, columns: own, sources, preparation }),
  })
}
