import type { DuckDBInstance } from '@duckdb/node-api'
import type { DataSet } from '@leinwand/flow/data-set'
import type { LiveRow, Preparation, Sources } from '@leinwand/flow/prepare'
import type { Recipe } from '@leinwand/recipe'
import { applyRecipe } from './apply-recipe.ts'
import { dryRun } from './dry-run.ts'
import { type Limits, lockedInstance } from './instance.ts'
import { liveRecipe } from './live.ts'
import { prepare } from './prepare.ts'
import { readRows } from './rows.ts'

export type DuckdbPreparation = Preparation & {
  /** Rows of a source or a prepared data set in their order. */
  rows(dataSet: DataSet, page?: { offset?: number; limit?: number }): Promise<LiveRow[]>
  close(): Promise<void>
}

const isDataSet = (sources: DataSet | Sources): sources is DataSet => typeof sources.path === 'string'

const byId = (sources: DataSet | Sources, recipe: Recipe): Sources =>
  isDataSet(sources) ? { [recipe.source]: sources } : sources

/**
 * Runs recipes over the data sets of one directory, and writes what they make into it. Live recipes share an instance
 * with one thread: for ten rows, handing work between threads takes longer than the work (measured).
 */
export const duckdbPreparation = ({
  directory,
  ...limits
}: Limits & { directory: string }): DuckdbPreparation => {
  const opened = new Map<string, Promise<DuckDBInstance>>()
  const instance = (purpose: 'stored' | 'live'): Promise<DuckDBInstance> => {
    const before = opened.get(purpose)
    if (before) return before
    const own = purpose === 'live' ? { threads: 1 } : { sidesAsWritten: true }
    const opening = lockedInstance(directory, { ...limits, ...own })
    opened.set(purpose, opening)
    // On a disk that was full for a moment the next asker tries anew.
    opening.catch(() => opened.delete(purpose))
    return opening
  }
  return {
    prepare: async (sources, recipe, run) =>
      prepare(await instance('stored'), directory, byId(sources, recipe), recipe, run),
    dryRun: async (sources, recipe, run) =>
      dryRun(await instance('stored'), byId(sources, recipe), recipe, run),
    apply: async (sources, fitted, run) =>
      applyRecipe(await instance('stored'), directory, byId(sources, fitted.recipe), fitted, run),
    live: async fitted => liveRecipe(await instance('live'), fitted),
    rows: async (dataSet, page) => readRows(await instance('stored'), dataSet, page),
    close: async () => {
      const open = [...opened.values()]
      opened.clear()
      for (const each of open) (await each).closeSync()
    },
  }
}
