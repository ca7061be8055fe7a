/**
 * The factor that spreads a present value over `periods` equal payments: `i(1+i)^n / ((1+i)^n − 1)`, and `1 / n` at a
 * rate of zero. `rate` per period, not negative; `periods` at least 1.
 */
export const annuityFactor = (rate: number, periods: number): number =>
  rate === 0 ? 1 / periods : rate / -Math.expm1(-periods * Math.log1p(rate))

/** The equal payment a period that is worth `present` today (Annuität): `C₀ · i(1+i)^n / ((1+i)^n − 1)`. */
export const annuity = (present: number, rate: number, periods: number): number =>
  present * annuityFactor(rate, periods)
