import type { Task } from '@leinwand/learning'
import type { Recipe } from '@leinwand/recipe'
import { done, type Failure, failed, type Outcome } from '../outcome.ts'

/** What a file calls true and false, where its recipe reads the target so. */
const wordsOf = ({ steps, target }: Recipe): ReadonlyMap<string, string> => {
  const words = new Map<string, string>()
  for (const step of steps) {
    const parsed = step.step === 'parse' && target !== undefined ? step.columns[target] : undefined
    if (parsed?.as !== 'boolean') continue
    for (const word of parsed.true ?? []) words.set(word.toLowerCase(), 'true')
    for (const word of parsed.false ?? []) words.set(word.toLowerCase(), 'false')
  }
  return words
}

/** The class that the caller wants to be watched, also by the file's own word for it. Fails with `train-positive`. */
export const namedClass = (
  wanted: string | undefined,
  { task, recipe }: { task: Task; recipe: Recipe },
): Outcome<string | undefined> => {
  if (wanted === undefined || task.kind === 'regression') return done(undefined)
  const words = wordsOf(recipe)
  const name = task.classes.includes(wanted) ? wanted : words.get(wanted.toLowerCase())
  const classes = [...task.classes, ...words.keys()].slice(0, 10).join(', ')
  return name === undefined ? failed('train-positive', { positive: wanted, classes }) : done(name)
}

export const watchedName = (task: Task, positive: number): string | null =>
  task.kind === 'classification' && task.classes.length === 2 ? task.classes[positive]! : null

/** With fewer rows a class is not even in every fold. */
const FEWEST_ROWS = 5

/** Classes of which there are too few rows for the figures to mean anything. `y` in class codes. */
export const rareClasses = (task: Task, y: Float64Array): Failure[] => {
  if (task.kind === 'regression') return []
  const counts = task.classes.map(() => 0)
  for (const code of y) counts[code] = counts[code]! + 1
  return task.classes.flatMap((name, code) =>
    counts[code]! < FEWEST_ROWS
      ? [{ code: 'train-class-rare', params: { class: name, rows: counts[code]! } }]
      : [],
  )
}
