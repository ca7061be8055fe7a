import type { Recipe } from '@leinwand/recipe'
import { type Entry, entriesOf, type Settings, sameSteps, stepsOf } from './recipe-draft.ts'

/** A recipe as the server has it, and which version of it that is. */
export type Served = { readonly recipe: Recipe; readonly version: string | undefined }

export type Keeper = {
  /** Replaces the recipe of the version that it was made from, and gives back what the server has then. */
  readonly save: (recipe: Recipe, basedOn: string | undefined) => Promise<Served>
  /** Whether saving failed because somebody else had changed the recipe. */
  readonly changedMeanwhile: (error: unknown) => boolean
}

export type RecipeShown = {
  readonly entries: readonly Entry[]
  readonly settings: Settings
  /** What of it is whole: this is previewed and saved. */
  readonly recipe: Recipe
  readonly unsaved: boolean
  /** Why the last saving failed. The changes stay. */
  readonly failure: unknown
  /** Somebody else changed the recipe meanwhile: one of the two has to be taken. */
  readonly conflict: boolean
}

const settingsOf = ({ steps: _, ...settings }: Recipe): Settings => settings
const same = (a: Recipe, b: Recipe): boolean =>
  sameSteps(a.steps, b.steps) && JSON.stringify(settingsOf(a)) === JSON.stringify(settingsOf(b))

/**
 * The recipe as it is edited here. What is whole is saved by itself, one saving after the other; what is still being
 * written waits. Undo is the server's: it keeps every state that was saved.
 */
export const recipeStore = (served: Served, { save, changedMeanwhile }: Keeper) => {
  let base = served
  let entries = entriesOf(served.recipe.steps, [])
  let settings = settingsOf(served.recipe)
  let failure: unknown = null
  let conflict = false
  let sending: Promise<void> | null = null
  const listeners = new Set<() => void>()

  const now = (): RecipeShown => {
    const recipe = { ...settings, steps: stepsOf(entries) }
    return { entries, settings, recipe, unsaved: !same(recipe, base.recipe), failure, conflict }
  }
  let shown = now()
  const tell = (): void => {
    shown = now()
    for (const listener of listeners) listener()
  }

  const saveAll = async (): Promise<void> => {
    while (!same(shown.recipe, base.recipe)) {
      try {
        base = await save(shown.recipe, base.version)
        failure = null
        conflict = false
      } catch (error) {
        failure = error
        conflict = changedMeanwhile(error)
        break
      }
      tell()
    }
  }

  /** Saves what is whole. */
  const keep = (): Promise<void> => {
    sending ??= saveAll().finally(() => {
      sending = null
      tell()
    })
    return sending
  }

  const take = (next: Served): void => {
    base = next
    entries = entriesOf(next.recipe.steps, entries)
    settings = settingsOf(next.recipe)
    failure = null
    conflict = false
    tell()
  }

  return {
    shown: () => shown,
    listen: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    /** What the server has now, perhaps by another hand. What is not saved here stays until it is. */
    serve: (next: Served): void => {
      if (sending !== null || shown.unsaved || next.version === base.version) return
      if (same(next.recipe, shown.recipe)) base = next
      else take(next)
    },
    /** Shows entries that are being typed, without saving them yet. */
    type: (next: readonly Entry[]): void => {
      entries = next
      tell()
    },
    change: (next: { entries?: readonly Entry[]; settings?: Settings }): void => {
      entries = next.entries ?? entries
      settings = next.settings ?? settings
      tell()
      if (!conflict) void keep()
    },
    keep,
    /** Takes the server's in place of what is here. */
    take,
    /** Puts what is here in place of the server's. */
    insist: (over: Served): Promise<void> => {
      base = over
      conflict = false
      return keep()
    },
  }
}

export type RecipeStore = ReturnType<typeof recipeStore>
