import { type MethodFacts, NO_FACTS } from '@leinwand/method'
import type { Recipe } from '@leinwand/recipe'
import type { ProjectFile } from '../project/project-file.ts'
import type { PreparedDataSet } from '../routes/prepared.ts'
import type { EvaluationReport } from './evaluation-report.ts'
import type { RunResult } from './run-result.ts'

type Asked = Pick<ProjectFile, 'recipe' | 'learner' | 'costs' | 'deployments' | 'needs'>

/** What was found out about a project's data and model, as far as it went. */
export type Known = {
  readonly run: RunResult | null
  /** Of the run's model. */
  readonly report?: EvaluationReport | null
  /** The newest data set that the recipe was applied into; it speaks where there is no run. */
  readonly prepared?: Pick<PreparedDataSet, 'rows' | 'columns'> | null
  readonly explained?: boolean
}

const OVER_WINDOWS = ['rolling', 'cycle', 'lag', 'resample']

const groupsOf = ({ steps }: Recipe, { run, report }: Known): MethodFacts['groups'] => {
  const split = steps.find(step => step.step === 'split')
  const along = steps.find(
    step => 'by' in step && 'time' in step && Array.isArray(step.by) && step.by.length > 0,
  )
  const found =
    split?.step === 'split' && split.kind === 'group'
      ? split.by
      : along && 'by' in along && Array.isArray(along.by)
        ? along.by[0]
        : run?.profile.time?.group
  if (!found) return null
  const counted = run?.profile.columns.find(({ name }) => name === found)?.distinct
  return { by: found, count: report?.groups ?? counted ?? null }
}

const timeOf = ({ steps }: Recipe, { run }: Known): string | null => {
  const split = steps.find(step => step.step === 'split')
  if (split?.step === 'split' && split.kind === 'time') return split.by
  const along = steps.find(step => 'time' in step && typeof step.time === 'string')
  if (along && 'time' in along && typeof along.time === 'string') return along.time
  return run?.profile.time?.column ?? null
}

const featuresOf = ({ target, ignore }: Recipe, { run, prepared }: Known) => {
  const columns = run?.recipe.columns ?? prepared?.columns
  if (!columns) return { features: null, categories: null }
  const learned = run
    ? columns.filter(({ name }) => run.recipe.features.includes(name))
    : columns.filter(({ name }) => name !== target && !ignore.includes(name))
  return {
    features: run ? run.recipe.features.length : learned.length,
    categories: learned.filter(({ type }) => type === 'text').length,
  }
}

const missingOf = ({ run }: Known): number | null => {
  if (!run || run.profile.rows === 0 || run.profile.columns.length === 0) return null
  const empty = run.profile.columns.reduce((sum, { missing }) => sum + missing, 0)
  return empty / (run.profile.rows * run.profile.columns.length)
}

const everySecondsOf = ({ needs }: Asked, { run }: Known): number | null => {
  const asked = needs.flatMap(({ everySeconds }) => everySeconds ?? [])
  if (asked.length > 0) return Math.min(...asked)
  const time = run?.profile.time
  return time?.unit === 's' ? time.interval : null
}

/** Of the class that matters: in the rows that were learned from, otherwise as the profile counted it before anything was prepared. */
const positivesOf = ({ run, report }: Known): Pick<MethodFacts, 'positives' | 'classes'> => {
  const { positive, positives: profiled } = run?.profile.target ?? {}
  const positives = run?.recipe.positives ?? (positive === null ? undefined : profiled)
  const two = run !== null && run.model.confusion !== null
  const classes = report?.classes?.length ?? (two ? 2 : null)
  return { positives: positives ?? null, classes }
}

/**
 * What is known of a project that says which methods fit: from its recipe and what it asks of a model, from its last run,
 * or, before there is one, from the data as they were prepared last. Nothing is computed anew.
 */
export const methodFacts = (asked: Asked, known: Known): MethodFacts => {
  const { recipe, learner, costs, deployments } = asked
  const { target, steps } = recipe
  const split = steps.find(step => step.step === 'split')
  const label = steps.find(step => step.step === 'label' && step.column === target)
  const live = deployments.some(({ mode }) => mode === 'live')
  const { run, prepared, explained = false } = known
  const ofTask = target !== undefined && learner.task === 'classification' ? positivesOf(known) : {}
  return {
    ...NO_FACTS,
    task: target === undefined ? null : learner.task,
    target: target ?? null,
    remaining:
      label?.step === 'label' && label.kind === 'remaining' ? { cap: label.cap ?? null } : NO_FACTS.remaining,
    rows: run ? run.recipe.trainRows + run.recipe.testRows : (prepared?.rows ?? null),
    ...featuresOf(recipe, known),
    ...ofTask,
    missing: missingOf(known),
    groups: groupsOf(recipe, known),
    time: timeOf(recipe, known),
    split: split?.step === 'split' ? split.kind : null,
    gap: split?.step === 'split' && split.kind === 'time' && split.gap !== undefined,
    windows: steps.some(({ step }) => OVER_WINDOWS.includes(step)),
    costs: costs.missedAlarm !== undefined && costs.falseAlarm !== undefined,
    live,
    everySeconds: live ? everySecondsOf(asked, known) : null,
    explained,
  }
}
