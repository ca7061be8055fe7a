import { type Recipe, Step } from '@leinwand/recipe'

/** A step as it is being written: not all of it has to be there yet. */
export type StepDraft = { readonly step: string } & Readonly<Record<string, unknown>>

/** A place in the list of steps. */
export type Entry = {
  /** Stays the same while the step is changed and moved. */
  readonly key: string
  readonly draft: StepDraft
  /** What counts: the draft, or what it was when it was last whole; `null` while it never was. */
  readonly step: Step | null
  /** What the draft lacks, as paths such as `columns.0`; empty where it is whole. */
  readonly lacks: readonly string[]
}

export type Settings = Omit<Recipe, 'steps'>

let keys = 0

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The entry with another draft. */
export const redrafted = (entry: Entry, draft: StepDraft): Entry => {
  const read = Step.safeParse(draft)
  if (read.success) return { ...entry, draft, step: read.data, lacks: [] }
  return { ...entry, draft, lacks: read.error.issues.map(({ path }) => path.join('.')) }
}

export const newEntry = (draft: StepDraft): Entry => {
  keys += 1
  return redrafted({ key: `step-${keys}`, draft, step: null, lacks: [] }, draft)
}

/** The entries of a recipe; what is in its place already, or only moved, keeps its key. */
export const entriesOf = (steps: readonly Step[], before: readonly Entry[]): readonly Entry[] => {
  const left = [...before]
  const taken = (step: Step, place: number): Entry | undefined => {
    const equal = left.findIndex(entry => same(entry.step, step))
    if (equal >= 0) return left.splice(equal, 1)[0]
    const there = before[place]
    const at = there === undefined ? -1 : left.indexOf(there)
    if (at < 0 || there?.draft.step !== step.step) return undefined
    left.splice(at, 1)
    return there
  }
  return steps.map((step, place) => {
    const known = taken(step, place)
    return known === undefined ? newEntry(step) : { key: known.key, draft: step, step, lacks: [] }
  })
}

/** What counts of the entries, as the steps of a recipe. */
export const stepsOf = (entries: readonly Entry[]): Step[] =>
  entries.flatMap(({ step }) => (step === null ? [] : [step]))

/** Which step of the recipe (from 1) an entry is; the last one before it where it counts for nothing yet. */
export const stepNumber = (entries: readonly Entry[], place: number): number =>
  stepsOf(entries.slice(0, place + 1)).length

/** `from` taken out and put in at `to` of what is left. */
export const moved = <T>(list: readonly T[], from: number, to: number): readonly T[] => {
  const rest = list.filter((_, place) => place !== from)
  const one = list[from]
  return one === undefined ? list : [...rest.slice(0, to), one, ...rest.slice(to)]
}

/** What the recipe's steps say, whole and in this order, is what those say. */
export const sameSteps = (a: readonly Step[], b: readonly Step[]): boolean => same(a, b)
