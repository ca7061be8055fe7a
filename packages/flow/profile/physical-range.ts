import { findUnit } from '@leinwand/recipe'
import type { ColumnProfile } from './profile.ts'

export type PhysicalRange = { low: number; high: number | null }

/** Shares of something are 0–100 %; a change in %, a slope or a rate is not, and may say so in its name. */
const CHANGES =
  /ver(ä|ae)nder|abweich|zuwachs|wachstum|r(ü|ue)ckgang|steigung|gef(ä|ae)lle|zins|inflation|saldo|marge|vorjahr|gegen(ü|ue)ber|fehler|rendite|change|deviation|growth|delta|diff|slope|gradient|interest|margin|return|error|previous|trend|Δ/i

const quantileOf = ({ quantiles }: Pick<ColumnProfile, 'quantiles'>, at: number): number | undefined =>
  quantiles.find(({ share }) => share === at)?.value

/**
 * The limits that the unit of a column sets, or null where it sets none. A limit by custom does not hold for a column a
 * quarter of which lies beyond: a drive that turns both ways, a load above its rating.
 */
export const physicalRange = (
  column: Pick<ColumnProfile, 'name' | 'unit' | 'quantiles'>,
): PhysicalRange | null => {
  const unit = column.unit === null ? undefined : findUnit(column.unit)
  if (!unit || unit.least === null) return null
  const { least: low, most: high, limits, dimension } = unit
  if (dimension === 'share' && CHANGES.test(column.name)) return null
  const beyond =
    (quantileOf(column, 0.25) ?? low) < low || (high !== null && (quantileOf(column, 0.75) ?? high) > high)
  return limits === 'custom' && beyond ? null : { low, high }
}
