import { type Path, type ProjectFile, pathText } from '@leinwand/contract'
import type { Failure } from '../outcome.ts'
import type { CircleInput } from './circle-input.ts'

type Step = ProjectFile['recipe']['steps'][number]

/** Where below a step a column is named: as a key (parse, rename), as a value (by, column), or in a list. */
const naming = (value: unknown, column: string): Path | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const entries = Object.entries(value).filter(([key]) => key !== 'step')
  const key = (name: string) => (Array.isArray(value) ? Number(name) : name)
  const here =
    entries.find(([name, inner]) => name === column && !Array.isArray(value) && inner !== undefined) ??
    entries.find(([, inner]) => inner === column)
  if (here) return [key(here[0])]
  for (const [name, inner] of entries) {
    const below = naming(inner, column)
    if (below) return [key(name), ...below]
  }
  return undefined
}

const inStep = (step: Step, { code, params }: Failure): Path => {
  if (code.startsWith('expression-')) return 'where' in step ? ['where'] : 'as' in step ? ['as'] : []
  return naming(step, String(params.column ?? '')) ?? []
}

const inRecipe = ({ recipe }: ProjectFile, failure: Failure): Path | undefined => {
  const number = Number(failure.params.step)
  const step = recipe.steps[number - 1]
  if (step) return ['recipe', 'steps', number - 1, ...inStep(step, failure)]
  const split = recipe.steps.findIndex(each => each.step === 'split')
  switch (failure.code) {
    case 'split-missing':
      return ['recipe', 'steps']
    case 'folds-too-few':
      return split === -1 ? ['recipe', 'steps'] : ['recipe', 'steps', split, 'folds']
    case 'source-not-found':
      return ['recipe', 'source']
    case 'features-none':
    case 'feature-type':
      return ['recipe']
    default:
      return failure.code.startsWith('target-') || failure.code === 'run-without-target'
        ? ['recipe', 'target']
        : undefined
  }
}

const OF_A_SOURCE = /^(file-not-found$|(csv|xlsx|json|ndjson|parquet|archive|folder|table|postgresql)-)/

/** Of the recipe's own source, or of the one that is named. A file given in place of a source's own is not in the project. */
const inSource = ({ file, sources }: CircleInput, { code, params }: Failure): Path | undefined => {
  const named = params.source ?? file.recipe.source
  const index = file.sources.findIndex(({ id }) => id === named)
  const source = file.sources[index]
  if (!source || sources?.[source.id] !== undefined || !OF_A_SOURCE.test(code)) return undefined
  if (source.from.kind === 'simulation') return ['sources', index, 'from']
  if (source.from.kind === 'postgresql') return ['sources', index, 'from', 'query']
  return ['sources', index, 'from', code === 'csv-delimiter' ? 'delimiter' : 'path']
}

const inLearner = ({ code, params }: Failure): Path | undefined => {
  if (code.startsWith('parameter-')) return ['learner', 'parameters', String(params.name)]
  return code.startsWith('class-weight-') ? ['learner', 'parameters', 'classWeights'] : undefined
}

const OF_THE_PLAN =
  /^(assumption|offer|fixed-cost|investment|plan|loan|cost|part|price-or|tiers|figure|availability|expected-units)-/

/** A plan's failure says its place within the plan, as `offers.0.price`. */
const inPlan = ({ code, params }: Failure): Path | undefined => {
  if (!OF_THE_PLAN.test(code)) return undefined
  const parts = String(params.path ?? '')
    .split('.')
    .filter(part => part !== '' && part !== 'plan')
  return ['plan', ...parts.map(part => (/^\d+$/.test(part) ? Number(part) : part))]
}

/** The failure with the place in the project where it is mended, as `at`, where there is one. */
export const withPlace = (failure: Failure, input: CircleInput): Failure => {
  const at =
    inSource(input, failure) ?? inLearner(failure) ?? inPlan(failure) ?? inRecipe(input.file, failure)
  return at ? { code: failure.code, params: { ...failure.params, at: pathText(at) } } : failure
}
