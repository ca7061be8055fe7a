import { checkRecipe } from '../check-recipe.ts'
import type { Recipe } from '../recipe.ts'
import type { Step } from '../steps/step.ts'
import type { TableColumn } from '../table.ts'
import { spellings } from './spellings.ts'
import { type SuggestedColumn, type SuggestingProfile, type Suggestion, suggestion } from './suggestion.ts'

/** Above this share of missing values a column is better left than filled. */
const MOSTLY = 0.6
/** Values further out than so many interquartile ranges are worth a look: three times what Tukey (1977) called far out. */
const FAR_OUT = 9

/** A place in a recipe: behind step `at`, with the columns that are there. */
type Place = { at: number; columns: ReadonlyMap<string, TableColumn> }

/** What suggestions are made from. */
type Known = {
  profile: SuggestingProfile
  recipe: Recipe
  /** Behind what reads the file: where the raw values are mended. */
  early: Place
  /** Behind the last step. */
  late: Place
  /** The name that a column of the source has behind the last step; undefined where it is gone. */
  nameOf: (column: string) => string | undefined
}

const numeric = ({ type }: { type: TableColumn['type'] }): boolean => type === 'number' || type === 'integer'

const has = ({ steps }: Recipe, name: string): boolean => steps.some(({ step }) => step === name)

/** Columns that are still the texts of the file, although they read as something else. */
const readTyped = ({ profile, recipe, early }: Known): Suggestion[] => {
  const parsed = new Set(
    recipe.steps.flatMap(step => (step.step === 'parse' ? Object.keys(step.columns) : [])),
  )
  const raw = profile.columns.filter(
    ({ name, type }) => type !== 'text' && early.columns.get(name)?.type === 'text' && !parsed.has(name),
  )
  if (raw.length === 0) return []
  const columns = Object.fromEntries(raw.map(column => [column.name, parsingOf(column)]))
  const params = { count: raw.length, columns: raw.map(({ name }) => name).join(', ') }
  const at = recipe.steps[0]?.step === 'import' ? 1 : 0
  return [
    suggestion('read-typed', raw.length === 1 ? raw[0]!.name : null, {
      params,
      steps: [{ step: 'parse', columns }],
      at,
    }),
  ]
}

const parsingOf = ({ type, decimal, format, unit }: SuggestedColumn) => ({
  as: type,
  decimal,
  thousands: '' as const,
  missing: [''],
  ...(format === null ? {} : { format }),
  ...(unit === null ? {} : { unit }),
})

const dropped = ({ profile, recipe, late, nameOf }: Known): Suggestion[] =>
  profile.columns.flatMap(({ name, distinct, missing }) => {
    const column = nameOf(name)
    if (column === undefined || column === recipe.target) return []
    const what = { steps: [{ step: 'select' as const, drop: [column] }], at: late.at }
    if (distinct <= 1) return [suggestion('drop-constant', column, what)]
    const share = missing / profile.rows
    return share >= MOSTLY ? [suggestion('drop-mostly-missing', column, { ...what, params: { share } })] : []
  })

const ignored = ({ profile, recipe, nameOf }: Known): Suggestion[] => {
  const free = (name: string): string | undefined => {
    const column = nameOf(name)
    return column === recipe.target || recipe.ignore.includes(column ?? '') ? undefined : column
  }
  const identifiers = profile.alerts.flatMap(({ code, column }) => {
    const name = code === 'identifier' && column !== null ? free(column) : undefined
    return name === undefined ? [] : [suggestion('ignore-identifier', name, { ignore: [name] })]
  })
  const leaks = profile.leaks.flatMap(({ column, figure }) => {
    const name = free(column)
    const isLeak = name !== undefined && !recipe.known?.includes(name)
    return !isLeak ? [] : [suggestion('ignore-leak', name, { ignore: [name], params: { figure } })]
  })
  return [...identifiers, ...leaks]
}

const unified = ({ profile, recipe, early }: Known): Suggestion[] =>
  profile.columns.flatMap(({ name, type, frequent, rare }) => {
    const mapped = recipe.steps.some(step => step.step === 'map' && step.column === name)
    if (type !== 'text' || mapped || early.columns.get(name)?.type !== 'text') return []
    const values = spellings([...frequent, ...rare])
    const [first] = Object.entries(values)
    if (!first) return []
    const params = { count: Object.keys(values).length, from: first[0], to: first[1] }
    const steps: Step[] = [{ step: 'map', column: name, values, others: 'keep' }]
    return [suggestion('unify-spelling', name, { params, steps, at: early.at })]
  })

const deduplicated = ({ profile, recipe, early }: Known): Suggestion[] => {
  if (profile.duplicates === 0 || has(recipe, 'dedupe')) return []
  const steps: Step[] = [{ step: 'dedupe', by: [...early.columns.keys()] }]
  return [suggestion('drop-duplicates', null, { params: { rows: profile.duplicates }, steps, at: early.at })]
}

const filled = ({ profile, recipe, late, nameOf }: Known): Suggestion[] => {
  const already = new Set(recipe.steps.flatMap(step => (step.step === 'fill' ? step.columns : [])))
  return profile.columns.flatMap(({ name, missing, unreadable, distinct }) => {
    const column = late.columns.get(nameOf(name) ?? '')
    const gone = missing + unreadable
    if (!column || column.name === recipe.target || already.has(column.name)) return []
    if (gone === 0 || distinct <= 1 || gone >= profile.rows * MOSTLY) return []
    if (column.type === 'date' || column.type === 'timestamp') return []
    const way = numeric(column) ? ('median' as const) : ('mode' as const)
    const steps: Step[] = [{ step: 'fill', columns: [column.name], with: way }]
    return [
      suggestion('fill-missing', column.name, { params: { rows: gone, with: way }, steps, at: late.at }),
    ]
  })
}

/** How many interquartile ranges the outermost value lies beyond the quartiles. */
const farOut = ({ min, max, quantiles }: SuggestedColumn): number => {
  const at = (share: number) => quantiles.find(one => one.share === share)?.value
  const [low, high] = [at(0.25), at(0.75)]
  if (low === undefined || high === undefined || low === high) return 0
  return Math.max(low - Number(min), Number(max) - high) / (high - low)
}

const clipped = ({ profile, recipe, late, nameOf }: Known): Suggestion[] => {
  const already = new Set(
    recipe.steps.flatMap(step => (step.step === 'clip' || step.step === 'outliers' ? [step.column] : [])),
  )
  return profile.columns.flatMap(column => {
    const there = late.columns.get(nameOf(column.name) ?? '')
    const ranges = farOut(column)
    if (!there || !numeric(there) || there.name === recipe.target || already.has(there.name)) return []
    if (!(ranges >= FAR_OUT)) return []
    const steps: Step[] = [{ step: 'outliers', column: there.name, method: 'iqr', factor: 3, action: 'clip' }]
    return [
      suggestion('clip-outliers', there.name, { params: { ranges: Math.round(ranges) }, steps, at: late.at }),
    ]
  })
}

const parted = ({ profile: { time }, recipe, late, nameOf }: Known): Suggestion[] => {
  if (time === null || recipe.target === undefined || has(recipe, 'split')) return []
  const usual = { test: 0.2, folds: 5, seed: 1 }
  const group = time.group === null ? undefined : nameOf(time.group)
  if (group !== undefined) {
    const steps: Step[] = [{ step: 'split', kind: 'group', by: group, ...usual }]
    return [suggestion('split-by-group', group, { steps, at: late.at })]
  }
  const column = nameOf(time.column)
  if (column === undefined) return []
  const steps: Step[] = [{ step: 'split', kind: 'time', by: column, ...usual }]
  return [suggestion('split-by-time', column, { steps, at: late.at })]
}

/** Names of the source's columns behind the last step, as far as renaming took them. */
const namesBehind = (recipe: Recipe, columns: readonly string[], there: ReadonlyMap<string, TableColumn>) => {
  const names = new Map(columns.map(name => [name, name]))
  for (const step of recipe.steps)
    if (step.step === 'rename')
      for (const [source, name] of names)
        if (Object.hasOwn(step.columns, name)) names.set(source, step.columns[name]!)
  return (column: string): string | undefined => {
    const name = names.get(column)
    return name !== undefined && there.has(name) ? name : undefined
  }
}

const holds = (recipe: Recipe, source: readonly string[]) => {
  const checked = checkRecipe(recipe, source)
  return checked.ok || checked.failure.code === 'target-missing' ? checked : null
}

/** As much of a recipe as holds; suggestions go no further than that. */
const holding = (recipe: Recipe, source: readonly string[]): Recipe => {
  for (let length = recipe.steps.length; length > 0; length--) {
    const shorter = { ...recipe, steps: recipe.steps.slice(0, length) }
    if (holds(shorter, source)) return shorter
  }
  return { ...recipe, steps: [] }
}

const READS: readonly Step['step'][] = ['import', 'parse', 'check', 'text', 'map']

/**
 * Steps that a profile of the source gives reason for, as the recipe stands: what is done already is not suggested, and
 * each holds where it would be put in. `source`: the columns of the source.
 */
export const suggestSteps = (
  profile: SuggestingProfile,
  whole: Recipe,
  source: readonly string[],
): Suggestion[] => {
  const recipe = holding(whole, source)
  const columnsAt = (at: number): ReadonlyMap<string, TableColumn> => {
    const { target: _, ...untargeted } = recipe
    const checked = checkRecipe({ ...untargeted, steps: recipe.steps.slice(0, at) }, source)
    return new Map(checked.ok ? checked.value.output.map(column => [column.name, column]) : [])
  }
  const other = recipe.steps.findIndex(({ step }) => !READS.includes(step))
  const at = other < 0 ? recipe.steps.length : other
  const late = { at: recipe.steps.length, columns: columnsAt(recipe.steps.length) }
  const known: Known = {
    profile,
    recipe,
    early: { at, columns: columnsAt(at) },
    late,
    nameOf: namesBehind(recipe, source, late.columns),
  }
  const makers = [readTyped, unified, deduplicated, dropped, ignored, parted, filled, clipped]
  return makers
    .flatMap(make => make(known))
    .filter(({ steps, at: place }) => {
      const put = { ...recipe, steps: recipe.steps.toSpliced(place, 0, ...steps) }
      return steps.length === 0 || holds(put, source) !== null
    })
}
