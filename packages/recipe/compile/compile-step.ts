import { failure, type Result } from '../result.ts'
import type { Step } from '../steps/step.ts'
import { compileCheck } from './checking.ts'
import { compileClip, compileOutliers } from './clipping.ts'
import type { CompiledStep, StepContext } from './compiled-step.ts'
import { compileCycle } from './cycling.ts'
import { compileMergeColumns, compileSplitColumn } from './dividing.ts'
import { compileDerive, compileFilter, compileLabel } from './expressing.ts'
import { compileFill } from './filling.ts'
import { compileGroup, compilePivot } from './grouping.ts'
import { compileImport } from './importing.ts'
import { compileJoin } from './joining.ts'
import { compileLag } from './lagging.ts'
import { compileConvertUnit } from './measuring.ts'
import { compileResample } from './resampling.ts'
import { compileRolling } from './rolling.ts'
import { compileDedupe, compileRename, compileReorder, compileSelect } from './shaping.ts'
import { compileSplit } from './splitting.ts'
import { compileCast, compileParse } from './typing.ts'
import { compileUnion } from './uniting.ts'
import { compileUnpivot } from './unpivoting.ts'
import { compileMap, compileText } from './wording.ts'

/**
 * One step as SQL over a relation with the context's columns. Fails with a code of the step's own, and always says in
 * `step` which one (counted from 1).
 */
export const compileStep = (step: Step, context: StepContext): Result<CompiledStep> => {
  switch (step.step) {
    case 'import':
      return compileImport(step, context)
    case 'parse':
      return compileParse(step, context)
    case 'check':
      return compileCheck(step, context)
    case 'cast':
      return compileCast(step, context)
    case 'rename':
      return compileRename(step, context)
    case 'select':
      return compileSelect(step, context)
    case 'reorder':
      return compileReorder(step, context)
    case 'text':
      return compileText(step, context)
    case 'map':
      return compileMap(step, context)
    case 'splitColumn':
      return compileSplitColumn(step, context)
    case 'mergeColumns':
      return compileMergeColumns(step, context)
    case 'convertUnit':
      return compileConvertUnit(step, context)
    case 'outliers':
      return compileOutliers(step, context)
    case 'filter':
      return compileFilter(step, context)
    case 'fill':
      return compileFill(step, context)
    case 'clip':
      return compileClip(step, context)
    case 'derive':
      return compileDerive(step, context)
    case 'dedupe':
      return compileDedupe(step, context)
    case 'label':
      return compileLabel(step, context)
    case 'split':
      return compileSplit(step, context)
    case 'join':
      return compileJoin(step, context)
    case 'union':
      return compileUnion(step, context)
    case 'group':
      return compileGroup(step, context)
    case 'pivot':
      return compilePivot(step, context)
    case 'unpivot':
      return compileUnpivot(step, context)
    case 'resample':
      return compileResample(step, context)
    case 'lag':
      return compileLag(step, context)
    case 'rolling':
      return compileRolling(step, context)
    case 'cycle':
      return compileCycle(step, context)
  }
}

/** Whether a step learns from the training part. */
export const learns = (step: Step): boolean =>
  (step.step === 'fill' && typeof step.with === 'string') ||
  (step.step === 'clip' && step.quantiles !== undefined) ||
  (step.step === 'outliers' && step.method !== 'limits')

/** Fails with `learn-nothing` where a column had no value in the training part to learn from. */
export const learnedSomething = (
  step: Step,
  number: number,
  learned: StepContext['learned'],
): Result<StepContext['learned']> => {
  const missing = Object.entries(learned).find(([, value]) => value === null)
  if (!missing) return { ok: true, value: learned }
  const column = step.step === 'clip' || step.step === 'outliers' ? step.column : missing[0]
  return failure('learn-nothing', { step: number, column })
}
