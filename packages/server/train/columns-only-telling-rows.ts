import { duckdbProfiler } from '@leinwand/adapters/duckdb'
import type { DataSet } from '@leinwand/flow/data-set'
import type { Detection } from '@leinwand/recipe'
import { done, type Outcome } from '../outcome.ts'

/** Columns that only tell rows apart: keys, and texts that seldom come twice (names, remarks). Those to keep are not asked. */
export const columnsOnlyTellingRows = async (
  dataSet: DataSet,
  detection: Detection,
  keep: readonly (string | undefined)[],
  run: { directory: string; signal: AbortSignal },
): Promise<Outcome<string[]>> => {
  const profiler = duckdbProfiler({ directory: run.directory })
  try {
    const profiled = await profiler.profile(dataSet, { parsing: detection.columns, signal: run.signal })
    if (!profiled.ok) return profiled
    const { columns, rows } = profiled.value
    return done(
      columns
        .filter(
          ({ name, alerts, type, distinct }) =>
            !keep.includes(name) &&
            (alerts.includes('identifier') || (type === 'text' && distinct > Math.max(50, rows / 20))),
        )
        .map(({ name }) => name),
    )
  } finally {
    await profiler.close()
  }
}
