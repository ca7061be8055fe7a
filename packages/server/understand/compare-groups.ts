import { type Division, duckdbProfiler, partsOfDataSet } from '@leinwand/adapters/duckdb'
import { compareProfiles, type Profile } from '@leinwand/flow/profile'
import { failed, type Outcome } from '../outcome.ts'
import type { FileComparison } from './compare-files.ts'
import { inPassing } from './in-passing.ts'
import type { Looking } from './profile-file.ts'
import { readData } from './read-data.ts'

/** What tells the groups apart is no difference between them. */
const without = (profile: Profile, group: string): Profile => ({
  ...profile,
  columns: profile.columns.filter(({ name }) => name !== group),
})

/** How much two groups of one file differ (two machines, two shifts), column by column, by effect size. */
export const compareGroups = (
  file: string,
  division: Division,
  { now, signal }: Looking,
): Promise<Outcome<FileComparison>> =>
  inPassing(async directory => {
    if (division.of === division.with) return failed('comparison-same')
    const began = performance.now()
    const stop = signal ? { signal } : {}
    const read = await readData(file, { directory, now, ...stop })
    if (!read.ok) return read
    const { dataSet, question } = read.value
    const parts = await partsOfDataSet(dataSet, division, { directory, ...stop })
    if (!parts.ok) return parts
    const profiler = duckdbProfiler({ directory })
    try {
      const [a, b] = [
        await profiler.profile(parts.value[0], { ...question, ...stop }),
        await profiler.profile(parts.value[1], { ...question, ...stop }),
      ]
      if (!a.ok) return a
      if (!b.ok) return b
      const comparison = compareProfiles(without(a.value, division.group), without(b.value, division.group))
      return { ok: true, value: { ...comparison, seconds: Math.round(performance.now() - began) / 1000 } }
    } finally {
      await profiler.close()
    }
  })
