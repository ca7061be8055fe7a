import { type Comparison, compareProfiles } from '@leinwand/flow/profile'
import type { Outcome } from '../outcome.ts'
import { inPassing } from './in-passing.ts'
import { type Looking, lookAt } from './profile-file.ts'

export type FileComparison = Comparison & { seconds: number }

/** How much two files differ, column by column, by effect size. */
export const compareFiles = (
  first: string,
  second: string,
  looking: Looking,
): Promise<Outcome<FileComparison>> =>
  inPassing(async directory => {
    const began = performance.now()
    const a = await lookAt(first, {}, looking, directory)
    if (!a.ok) return a
    const b = await lookAt(second, {}, looking, directory)
    if (!b.ok) return b
    const comparison = compareProfiles(a.value.flow, b.value.flow)
    return { ok: true, value: { ...comparison, seconds: Math.round(performance.now() - began) / 1000 } }
  })
