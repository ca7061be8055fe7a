import { duckdbProfiler } from '@leinwand/adapters/duckdb'
import type { DataSet } from '@leinwand/flow/data-set'
import type { Profile } from '@leinwand/flow/profile'
import type { Detection } from '@leinwand/recipe'
import { done, type Outcome } from '../outcome.ts'

type Run = { directory: string; signal: AbortSignal }

/** A table as it was read, profiled by the types that were found out. */
export const profiledColumns = async (
  dataSet: DataSet,
  detection: Detection,
  { directory, signal }: Run,
): Promise<Outcome<Pick<Profile, 'columns' | 'rows'>>> => {
  const profiler = duckdbProfiler({ directory })
  try {
    return await profiler.profile(dataSet, { parsing: detection.columns, signal })
  } finally {
    await profiler.close()
  }
}

/** Columns that only tell rows apart: keys, and texts that seldom come twice (names, remarks). Those to keep are not asked. */
export const onlyTellingRows = (
  { columns, rows }: Pick<Profile, 'columns' | 'rows'>,
  keep: readonly (string | undefined)[],
): string[] =>
  columns
    .filter(
      ({ name, alerts, type, distinct }) =>
        !keep.includes(name) &&
        (alerts.includes('identifier') || (type === 'text' && distinct > Math.max(50, rows / 20))),
    )
    .map(({ name }) => name)

/** As `onlyTellingRows`, of a table that is not profiled yet. */
export const columnsOnlyTellingRows = async (
  dataSet: DataSet,
  detection: Detection,
  keep: readonly (string | undefined)[],
  run: Run,
): Promise<Outcome<string[]>> => {
  const profiled = await profiledColumns(dataSet, detection, run)
  return profiled.ok ? done(onlyTellingRows(profiled.value, keep)) : profiled
}
