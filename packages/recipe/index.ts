export { type CheckedRecipe, checkRecipe, type SourceColumns } from './check-recipe.ts'
export { branchOf, type CheckedSteps, checkSteps, inBranch, misplaced } from './check-steps.ts'
export { lineageOf, reorderBreaks } from './column-lineage.ts'
export { compileStep, learnedSomething, learns } from './compile/compile-step.ts'
export type {
  Branched,
  Carry,
  CompiledStep,
  Foresight,
  Learned,
  StepContext,
} from './compile/compiled-step.ts'
export { bareText, known, type Parsing, parsed, trimmed } from './compile/conversion.ts'
export { learningQuery } from './compile/learning.ts'
export { DUCKDB_TYPE } from './compile/projection.ts'
export {
  alignedFields,
  areUnits,
  type ColumnCounts,
  type ColumnDecision,
  cellKind,
  columnNames,
  correctedColumns,
  countReadings,
  type Decision,
  type Detection,
  decideColumn,
  detectStructure,
  type FileEncoding,
  type Given,
  type GivenColumn,
  type Hints,
  importStepOf,
  isCompact,
  isFiller,
  isMarker,
  isRule,
  MISSING_MARKERS,
  parseStepOf,
  proposeReadings,
  type Reading,
  recordsOf,
  type StructureDecisions,
  type TextStructure,
  unitOf,
  votedDecimal,
} from './detection/index.ts'
export { type CompiledExpression, compileExpression, compileExpressionOf } from './expression/compile.ts'
export { FUNCTION_HELP, type FunctionHelp } from './expression/function-help.ts'
export { FUNCTIONS } from './expression/functions.ts'
export { FittedRecipe } from './fitted.ts'
export { type RecipeChange, recipeChange, sameRecipe } from './history/recipe-change.ts'
export { learnsBehindSplit } from './learns-behind-split.ts'
export { branched, type LiveStep, type Lookup, liveSteps, lookupOf, withoutRules } from './live-steps.ts'
export { nearest } from './nearest.ts'
export { madeOf, neededInputs } from './needed-inputs.ts'
export { Recipe } from './recipe.ts'
export { recipeSources } from './recipe-sources.ts'
export { isUsableName, sameName } from './reserved.ts'
export { type Failure, failure, type Result, success } from './result.ts'
export { recipeScript, type ScriptFiles } from './script/recipe-script.ts'
export { scriptFile } from './script/script-file.ts'
export { shortList } from './short-list.ts'
export { identifier, joined, parameter, type Sql, type SqlParameter, sql } from './sql.ts'
export { CheckStep, QualityRule } from './steps/check.ts'
export { ColumnName, ColumnType } from './steps/column.ts'
export { ImportStep } from './steps/import.ts'
export { LIVE_BEHAVIOUR, type LiveBehaviour, liveBehaviour } from './steps/live-behaviour.ts'
export { ParseStep } from './steps/parse.ts'
export { SplitStep } from './steps/split.ts'
export { Step } from './steps/step.ts'
export { suggestSteps } from './suggestions/suggest-steps.ts'
export type { SuggestingProfile, Suggestion } from './suggestions/suggestion.ts'
export { TableColumn } from './table.ts'
export { findUnit } from './units/find-unit.ts'
