/** The score of a row whose channels are judged one by one: that of its worst; `NaN` where nothing was measured. */
export const worst = (contributions: Float64Array, measured: number): number => {
  let score = 0
  for (const part of contributions) if (part > score) score = part
  return measured > 0 ? score : Number.NaN
}
