/** Quality of the product: low, medium, high. */
export type Quality = 'L' | 'M' | 'H'

export type FailureModes = { TWF: 0 | 1; HDF: 0 | 1; PWF: 0 | 1; OSF: 0 | 1; RNF: 0 | 1 }

/** Torque × tool wear in Nm·min above which a tool of this quality is overstrained (AI4I 2020, OSF). */
export const overstrain: Record<Quality, number> = { L: 11_000, M: 12_000, H: 13_000 }

/** Mechanical power in W: torque in Nm times angular speed in rad/s. */
export const power = (torque: number, rpm: number) => (torque * rpm * 2 * Math.PI) / 60

/**
 * The failure modes of one row by the published thresholds (S. Matzka, Explainable Artificial Intelligence for Predictive
 * Maintenance Applications, AI4I 2020). They are applied to the rounded values, as whoever reads the file can check.
 */
export function failureModes(row: {
  quality: Quality
  air: number
  process: number
  rpm: number
  torque: number
  wear: number
  toolFailed: boolean
  atRandom: boolean
}): FailureModes {
  const watts = power(row.torque, row.rpm)
  // Temperatures have one decimal: 308.6 − 300 is 8.600000000000023 and must count as 8.6.
  const difference = Math.round((row.process - row.air) * 10) / 10
  return {
    TWF: row.toolFailed ? 1 : 0,
    HDF: difference < 8.6 && row.rpm < 1380 ? 1 : 0,
    PWF: watts < 3500 || watts > 9000 ? 1 : 0,
    OSF: row.torque * row.wear > overstrain[row.quality] ? 1 : 0,
    RNF: row.atRandom ? 1 : 0,
  }
}
