import type { Failure } from '../../outcome.ts'
import { tariffFailure } from '../price-model-failure.ts'
import type { PriceSheet } from './price-sheet.ts'

/** What keeps a price sheet from being one: both or neither of price and tiers, or tiers that do not rise or end open. */
export const priceSheetFailure = (sheet: PriceSheet): Failure | undefined =>
  sheet.model === 'subscription' || sheet.model === 'payPerUse' ? tariffFailure(sheet, '') : undefined
