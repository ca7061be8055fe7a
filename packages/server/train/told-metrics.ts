export type ToldMetrics = Readonly<Record<string, number | null>>

/** What is not defined on the data is told as missing. */
export const toldMetrics = (metrics: Readonly<Record<string, number>>): ToldMetrics =>
  Object.fromEntries(
    Object.entries(metrics).map(([name, value]) => [name, Number.isFinite(value) ? value : null]),
  )
