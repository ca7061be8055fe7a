import type { Assumption } from '@leinwand/method'

/** What makes an assumption no longer hold, and with it every figure that rests on it. */
export const brokenBy = (
  { state, validUntil }: Pick<Assumption, 'state' | 'validUntil'>,
  today: string,
): 'refuted' | 'expired' | null => {
  if (state === 'refuted') return 'refuted'
  return validUntil !== undefined && validUntil < today ? 'expired' : null
}
