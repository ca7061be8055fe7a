import { branchOf } from '../check-steps.ts'
import { compileStep } from '../compile/compile-step.ts'
import type { Branched, Learned } from '../compile/compiled-step.ts'
import type { FittedRecipe } from '../fitted.ts'
import { identifier, joined, type Sql, sql, written } from '../sql.ts'
import type { ImportStep } from '../steps/import.ts'
import type { Step } from '../steps/step.ts'
import type { TableColumn } from '../table.ts'
import { converted, reading } from './read-file.ts'
import type { ScriptFile } from './script-file.ts'
import { type ScriptLanguage, STEP_SENTENCES } from './step-sentences.ts'

/** The file of each source. */
export type ScriptFiles = Readonly<Record<string, ScriptFile>>

/** A comment is one line, whatever names are in it. */
const comment = (text: string): string => `-- ${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}\n`

type Scope = {
  readonly files: ScriptFiles
  readonly language: ScriptLanguage
  readonly target: string | undefined
}

/** Statements that make `<prefix>0`, `<prefix>1` …, and the table and columns that come out. */
const statements = (
  scope: Scope,
  source: string,
  steps: readonly Step[],
  learned: readonly Learned[],
  prefix: string,
): { text: string; table: string; columns: readonly TableColumn[] } => {
  const file = scope.files[source]
  if (!file) throw new Error(`no file for source ${source}`)
  const settings = steps.find((step): step is ImportStep => step.step === 'import') ?? file.read
  const make = (table: string, query: Sql) =>
    `CREATE OR REPLACE TEMP TABLE ${identifier(table).text} AS\n${written(query)};\n\n`
  let columns: readonly TableColumn[] = file.columns.map(name => ({ name, type: 'text' }))
  let table = `${prefix}0`
  const first = converted(file.path, settings)
  const before = first ? comment(`${CONVERSION[scope.language]} ${first.command}`) : ''
  let text =
    comment(`${source}: ${STEP_SENTENCES[scope.language].import}`) +
    before +
    make(table, reading(file, settings))
  for (const [index, step] of steps.entries()) {
    const number = index + 1
    const branch = branchOf(step)
    const there = branch && statements(scope, branch.source, branch.steps, [], `${prefix}${number}_`)
    const branched: Branched | undefined = there &&
      branch && { source: branch.source, columns: there.columns, relation: identifier(there.table) }
    // In a branch rows are numbered anew after a join: only their order matters there.
    const known = learned[index] ?? (step.step === 'join' ? { multiplies: true } : {})
    const compiled = compileStep(step, {
      number,
      columns,
      learned: known,
      live: false,
      source,
      target: scope.target,
      ...(branched ? { branch: branched } : {}),
    })
    if (!compiled.ok) throw new Error(`fitted recipe does not compile: ${compiled.failure.code}`)
    const next = `${prefix}${number}`
    text += there?.text ?? ''
    text += comment(
      `${number}. ${step.step}: ${STEP_SENTENCES[scope.language][step.step]} (${compiled.value.about})`,
    )
    text += make(next, compiled.value.query(identifier(table)))
    table = next
    columns = compiled.value.columns
  }
  return { text, table, columns }
}

const CONVERSION = {
  de: 'DuckDB allein liest diese Zeichenkodierung nicht. Zuvor umwandeln mit:',
  en: 'DuckDB alone does not read this encoding. Convert the file first:',
}

const HEAD = {
  de: 'Aufbereitung als SQL für DuckDB. Was gelernt wurde, steht als Zahl darin.',
  en: 'A recipe as SQL for DuckDB. What was learned stands in it as numbers.',
}

/**
 * A fitted recipe as a commented SQL script that a bare DuckDB runs from the original CSV files, and that gives the recipe's
 * rows in their order: `_row`, `_part`, `_fold` and the columns.
 */
export const recipeScript = (
  { recipe, learned }: FittedRecipe,
  files: ScriptFiles,
  language: ScriptLanguage,
): string => {
  const scope = { files, language, target: recipe.target }
  const { text, table, columns } = statements(scope, recipe.source, recipe.steps, learned, 'step')
  const names = joined([sql`_row, _part, _fold`, ...columns.map(({ name }) => identifier(name))], ', ')
  return `${comment(`${recipe.id}: ${HEAD[language]}`)}SET TimeZone = 'UTC';\n\n${text}SELECT ${names.text}\nFROM ${identifier(table).text} ORDER BY _row;\n`
}
