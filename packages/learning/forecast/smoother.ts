/**
 * Exponential smoothing from a library of its own. `ets`: level and trend, kinds chosen by AICc (Hyndman & Khandakar 2008);
 * `mstl`: a season taken out by repeated loess, the rest by `ets` (Bandara, Hyndman & Bergmeir 2021). `null` where a history
 * cannot be fitted.
 */
export type Smoother = {
  ets: (history: Float64Array, horizon: number) => Float64Array | null
  mstl: (history: Float64Array, season: number, horizon: number) => Float64Array | null
}
