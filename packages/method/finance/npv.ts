/**
 * Net present value (Kapitalwert): `Σ flow_t · (1 + rate)^−t`, t = 0, 1, …; `flows[0]` is today's. `rate` per period,
 * above −1. An investment of a₀ is `flows[0] = −a₀`, a residual is part of the last flow.
 */
export const npv = (flows: readonly number[], rate: number): number => {
  const factor = 1 / (1 + rate)
  // Horner from the last period: no power is ever formed that could overflow on its own.
  return flows.reduceRight((later, flow) => flow + later * factor, 0)
}

/** The net present value of the flows up to and including each period. */
export const cumulatedDiscounted = (flows: readonly number[], rate: number): number[] => {
  let sum = 0
  return flows.map((flow, period) => {
    sum += flow * (1 + rate) ** -period
    return sum
  })
}

/** The rate per month that compounds to `annualRate` in twelve months. */
export const monthlyRate = (annualRate: number): number => (1 + annualRate) ** (1 / 12) - 1

/** The rate per year that `rate` per month compounds to. */
export const annualRate = (rate: number): number => (1 + rate) ** 12 - 1
