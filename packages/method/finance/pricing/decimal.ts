/** A decimal number as it is written: `digits · 10^−scale`. */
export type Decimal = { readonly digits: bigint; readonly scale: number }

/**
 * A number as the decimal that it is written as: 1.005 is 1.005 and not the binary fraction next to it, so that what is
 * rounded to cents is what stands on the price list.
 */
export const decimal = (value: number): Decimal => {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', part = ''] = mantissa.split('.')
  const scale = part.length - Number(exponent)
  const digits = BigInt(whole + part)
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}

export const times = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  scale: a.scale + b.scale,
})

export const plus = (a: Decimal, b: Decimal): Decimal => {
  const scale = Math.max(a.scale, b.scale)
  const at = ({ digits, scale: own }: Decimal): bigint => digits * 10n ** BigInt(scale - own)
  return { digits: at(a) + at(b), scale }
}

export const minus = (a: Decimal, b: Decimal): Decimal => plus(a, { ...b, digits: -b.digits })

/** Euro rounded to cents, half a cent away from zero (kaufmännisch). */
export const rounded = (euro: Decimal): Decimal => {
  const hundredfold = euro.digits * 100n
  const unit = 10n ** BigInt(euro.scale)
  const size = hundredfold < 0n ? -hundredfold : hundredfold
  const digits = (size * 2n + unit) / (unit * 2n)
  return { digits: hundredfold < 0n ? -digits : digits, scale: 2 }
}

/** Euro in whole cents, rounded. */
export const cents = (euro: Decimal): number => Number(rounded(euro).digits)
