import type { RunResult } from '@leinwand/contract'

/** How a criterion came out; what is not defined on the data cannot be said, and counts as missed. */
export const gateVerdict = ({
  passed,
  value,
}: Pick<RunResult['gate']['criteria'][number], 'passed' | 'value'>): 'met' | 'missed' | 'unknown' => {
  if (passed) return 'met'
  return value === null ? 'unknown' : 'missed'
}
