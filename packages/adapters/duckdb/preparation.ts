import type { DuckDBInstance } from '@duckdb/node-api'
import type { Preparation } from '@leinwand/flow/prepare'
import { type Limits, lockedInstance } from './instance.ts'
import { liveRecipe } from './live.ts'
import { prepare } from './prepare.ts'

/** Runs recipes over the data sets of one directory, and writes what they make into it. */
export const duckdbPreparation = ({
  directory,
  ...limits
}: Limits & { directory: string }): Preparation & { close(): Promise<void> } => {
  let opened: Promise<DuckDBInstance> | undefined
  const instance = () => {
    opened ??= lockedInstance(directory, limits)
    return opened
  }
  return {
    prepare: async (dataSet, recipe, run) =>
      prepare(await instance(), directory, dataSet, recipe, run.signal),
    live: async fitted => liveRecipe(await instance(), fitted),
    close: async () => {
      const open = opened
      opened = undefined
      if (open) (await open).closeSync()
    },
  }
}
