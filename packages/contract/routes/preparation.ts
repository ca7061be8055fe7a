import { Recipe, Step, TableColumn } from '@leinwand/recipe'
import { z } from 'zod'
import { Language } from '../failures/language.ts'
import { Message } from '../failures/message.ts'
import { ProjectParams } from './projects.ts'
import type { Route } from './route.ts'

const Cell = z.union([z.string(), z.number(), z.boolean()]).nullable()
const Count = z.number().int().nonnegative()
/** Which steps of a recipe, counted from 1. */
const StepNumber = z.number().int().min(1).max(200)
/** Codes with what they speak of; the interface words them. */
const Params = z.record(z.string(), z.union([z.string(), z.number()]))
const DataSetId = z.string().min(1).max(64)
/** Data sets that stand in for those of the project, by source. */
const OtherSources = z.record(z.string().min(1).max(64), DataSetId)

/** A column of the sample at one place of the recipe, with how its values spread. */
export const PreviewColumn = z.object({
  ...TableColumn.shape,
  unit: z.string().nullable(),
  /** Share of the sample's rows without a value, 0–1. */
  missing: z.number(),
  /** About, for numbers and times. */
  distinct: Count,
  /** Share of the sample's rows in each bar, at most 20: of equal width for numbers and times, the most frequent values for the rest. */
  bars: z.array(z.number()),
  /** What each bar stands for: its lower end, or the value. */
  labels: z.array(z.string()),
  /** Whether the chosen step changed its values, its type or its unit. */
  changed: z.boolean(),
  /** Whether the chosen step made it (`after`) or takes it away (`before`). */
  added: z.boolean(),
})
export type PreviewColumn = z.infer<typeof PreviewColumn>

export const PreviewTable = z.object({
  columns: z.array(PreviewColumn),
  rows: z.array(z.array(Cell)),
  /** For each row its ordinal in the source (or its number, behind a step that makes rows of its own). */
  ordinals: z.array(z.number().int()),
  /** For each row the columns, by index, whose value is another on the other side of the chosen step. */
  changed: z.array(z.array(z.number().int())),
  /** Rows of the sample at this place. */
  total: Count,
})
export type PreviewTable = z.infer<typeof PreviewTable>

const Breach = z.object({ count: Count, rows: z.array(z.number().int()) })

/** What a step does to the sample; or why it does not, `null` where an earlier one fails and it waits for that. */
export const PreviewStep = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    step: z.number().int(),
    name: z.string(),
    about: z.string(),
    columns: z.array(TableColumn),
    rowsIn: Count,
    rowsOut: Count,
    /** Values that could not be read, by column. */
    lost: z.record(z.string(), Count),
    /** By rule: how many rows break it, and the ordinals of the first. */
    breaches: z.record(z.string(), Breach),
    /** What is foreseen and does not stop it, such as a join that multiplies rows. */
    warning: Message.nullable(),
    /** What it learned from the training part of the sample, by column. */
    learned: z.record(z.string(), Cell),
    /** How the step treats live rows, as the recipe says it (`LiveBehaviour`). */
    live: z.object({ kind: z.string(), reason: z.string().optional() }),
  }),
  z.object({
    ok: z.literal(false),
    step: z.number().int(),
    name: z.string(),
    failure: Message.nullable(),
  }),
])
export type PreviewStep = z.infer<typeof PreviewStep>

export const Preview = z.object({
  steps: z.array(PreviewStep),
  /** The chosen step; 0 is the source itself. */
  step: z.number().int(),
  before: PreviewTable,
  /** `null` where the chosen step fails or waits for one that does; `before` is then the last table that there is. */
  after: PreviewTable.nullable(),
  /** Whether a row of `before` and one of `after` with the same ordinal are the same row. */
  aligned: z.boolean(),
  /** Rows that the preview rests on, of how many there are. */
  sample: z.object({ rows: Count, of: Count }),
  seconds: z.number(),
})
export type Preview = z.infer<typeof Preview>

/** Steps that the profile gives reason for; put in behind step `at` (0: at the beginning). `ignore`: columns not to learn from. */
export const Suggestion = z.object({
  id: z.string(),
  code: z.string(),
  params: Params,
  steps: z.array(Step),
  at: z.number().int().nonnegative(),
  ignore: z.array(z.string()),
})
export type Suggestion = z.infer<typeof Suggestion>

export const DryRunStep = z.object({
  step: z.number().int(),
  name: z.string(),
  about: z.string(),
  verdict: z.enum(['ok', 'warning', 'failure']),
  rowsIn: Count,
  rowsOut: Count,
  lost: z.record(z.string(), Count),
  breaches: z.record(z.string(), Breach),
  /** Why it is no plain ok. */
  message: Message.optional(),
})
export type DryRunStep = z.infer<typeof DryRunStep>

/** A recipe gone through on whole data, nothing written. A step that fails is left out, and those behind it go on without it. */
export const DryRun = z.object({
  steps: z.array(DryRunStep),
  rows: Count,
  columns: z.array(TableColumn),
  /** Steps that would have to be left out, by number. */
  leftOut: z.array(z.number().int()),
  /** What ends the whole: a source that is not there, no row that is left. */
  failure: Message.nullable(),
  seconds: z.number(),
})
export type DryRun = z.infer<typeof DryRun>

export const Applied = z.object({
  dataSet: z.string(),
  rows: Count,
  columns: z.array(TableColumn),
  steps: z.array(DryRunStep),
  leftOut: z.array(z.number().int()),
  quarantined: Count,
  seconds: z.number(),
})
export type Applied = z.infer<typeof Applied>

/** What a change of a recipe did; the interface words it. `at` and `to` count steps from 1. */
export const RecipeChange = z.object({
  code: z.enum(['first', 'added', 'removed', 'changed', 'moved', 'replaced', 'settings']),
  params: Params,
})
export type RecipeChange = z.infer<typeof RecipeChange>

export const RecipeNode = z.object({
  id: z.number().int(),
  parent: z.number().int().nullable(),
  at: z.iso.datetime(),
  actor: z.string(),
  about: RecipeChange,
  /** How many steps the recipe has there. */
  steps: Count,
  current: z.boolean(),
})
export type RecipeNode = z.infer<typeof RecipeNode>

/** Every state that the recipe was in, oldest first: a tree, because who changes it after an undo begins a branch. */
export const RecipeHistory = z.object({
  head: z.number().int(),
  /** Where undo leads; `null` at the beginning. */
  undo: z.number().int().nullable(),
  /** Where redo leads: the child that was left last; `null` at the end of a branch. */
  redo: z.number().int().nullable(),
  nodes: z.array(RecipeNode),
})
export type RecipeHistory = z.infer<typeof RecipeHistory>

const OriginColumn = z.object({ source: z.string(), column: z.string() })

/** Where a column comes from, the last step first, down to the columns of the source and, for a row, to their cells. */
export const ColumnLineage = z.object({
  steps: z.array(
    /** `step` is `3.1` in the branch of step 3. */
    z.object({ step: z.string(), name: z.string(), about: z.string(), columns: z.array(z.string()) }),
  ),
  origins: z.array(OriginColumn),
  cells: z.array(
    z.object({
      ...OriginColumn.shape,
      dataSet: z.string(),
      /** The file as it was called where it came from. */
      file: z.string(),
      row: z.number().int(),
      /** The line of the file; `null` where it has none, or where its records are not one line each. */
      line: z.number().int().nullable(),
      text: z.string().nullable(),
    }),
  ),
})
export type ColumnLineage = z.infer<typeof ColumnLineage>

export const preparationRoutes = {
  previewRecipe: {
    method: 'POST',
    path: '/projects/{project}/recipe/preview',
    summary: 'What each step of a recipe does to a sample of its source; nothing is stored',
    access: 'member',
    params: ProjectParams,
    body: z.strictObject({
      recipe: Recipe,
      /** Counted from 1; `null` is the last, 0 the source. */
      step: z.number().int().min(0).max(200).nullable().default(null),
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    status: 200,
    reply: Preview,
  },
  suggestSteps: {
    method: 'POST',
    path: '/projects/{project}/recipe/suggestions',
    summary: 'Steps that the profile of the source gives reason for',
    access: 'member',
    params: ProjectParams,
    body: z.strictObject({ recipe: Recipe }),
    status: 200,
    reply: z.array(Suggestion),
  },
  columnLineage: {
    method: 'POST',
    path: '/projects/{project}/recipe/lineage',
    summary: 'Where a column of a recipe comes from, down to the cell of the file',
    access: 'member',
    params: ProjectParams,
    body: z.strictObject({
      recipe: Recipe,
      column: z.string().min(1).max(200),
      /** Behind which step the column stands; `null` is the last. */
      step: StepNumber.nullable().default(null),
      /** The ordinal of a row, to be led to its cells. */
      row: z.number().int().nonnegative().optional(),
    }),
    status: 200,
    reply: ColumnLineage,
  },
  dryRun: {
    method: 'POST',
    path: '/projects/{project}/recipe/dry-run',
    summary: 'Go through a recipe on whole data and say how each step fares; nothing is written',
    access: 'member',
    params: ProjectParams,
    body: z.strictObject({ recipe: Recipe, sources: OtherSources.default({}) }),
    status: 200,
    reply: DryRun,
  },
  applyRecipe: {
    method: 'POST',
    path: '/projects/{project}/recipe/apply',
    summary: 'Prepare whole data by a recipe into a data set; `partial` leaves out steps that fail',
    access: 'member',
    params: ProjectParams,
    body: z.strictObject({
      recipe: Recipe,
      sources: OtherSources.default({}),
      partial: z.boolean().default(false),
    }),
    status: 200,
    reply: Applied,
  },
  recipeHistory: {
    method: 'GET',
    path: '/projects/{project}/recipe/history',
    summary: 'Every state that the recipe was in, with its branches',
    access: 'member',
    params: ProjectParams,
    status: 200,
    reply: RecipeHistory,
  },
  moveRecipe: {
    method: 'PUT',
    path: '/projects/{project}/recipe/history/head',
    summary: 'Go to a state of the recipe: undo, redo, another branch',
    access: 'member',
    params: ProjectParams,
    body: z.strictObject({ id: z.number().int() }),
    status: 200,
    reply: RecipeHistory,
  },
  exportScript: {
    method: 'GET',
    path: '/projects/{project}/recipe/script.sql',
    summary: 'The recipe as a commented SQL script for a bare DuckDB',
    access: 'member',
    params: ProjectParams,
    query: z.strictObject({ language: Language.optional() }),
    status: 200,
    download: ['application/sql'],
  },
  exportRecipe: {
    method: 'GET',
    path: '/projects/{project}/recipe/recipe.json',
    summary: 'The recipe as a file, as `leinwand prepare` reads it',
    access: 'member',
    params: ProjectParams,
    status: 200,
    download: ['application/json'],
  },
} as const satisfies Record<string, Route>
