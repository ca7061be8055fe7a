import { duckdbProfiler } from '@leinwand/adapters/duckdb'
import type { DataSet } from '@leinwand/flow/data-set'
import type { Profile } from '@leinwand/flow/profile'
import { type Recipe, type Suggestion, suggestSteps } from '@leinwand/recipe'
import { done, type Outcome } from '../outcome.ts'

/** Profiles that are remembered: of the sources that are being worked on. */
const MOST = 20

/** Suggestions from the profile of a source, which is taken once. */
export const openSuggestions = () => {
  const known = new Map<string, Promise<Outcome<Profile>>>()

  const profile = async (directory: string, dataSet: DataSet): Promise<Outcome<Profile>> => {
    const profiler = duckdbProfiler({ directory })
    try {
      return await profiler.profile(dataSet, {})
    } finally {
      await profiler.close()
    }
  }

  const profiled = async (directory: string, dataSet: DataSet): Promise<Outcome<Profile>> => {
    const before = known.get(dataSet.path)
    if (before) return before
    const taking = profile(directory, dataSet)
    known.set(dataSet.path, taking)
    for (const old of [...known.keys()].slice(0, -MOST)) known.delete(old)
    const forget = () => known.delete(dataSet.path)
    const taken = await taking.catch(error => {
      forget()
      throw error
    })
    if (!taken.ok) forget()
    return taken
  }

  return async (directory: string, recipe: Recipe, dataSet: DataSet): Promise<Outcome<Suggestion[]>> => {
    const taken = await profiled(directory, dataSet)
    return taken.ok ? done(suggestSteps(taken.value, recipe, dataSet.columns)) : taken
  }
}
