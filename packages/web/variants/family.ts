import type { Variant } from '@leinwand/contract'

export type Kin = { readonly variant: Variant; readonly depth: number }

/**
 * Variants with each one's branches under it, siblings in the order given. One whose origin is not among them (removed,
 * or from a file) stands at the root, so that none is left out.
 */
export const familyOf = (variants: readonly Variant[]): Kin[] => {
  const ids = new Set(variants.map(({ id }) => id))
  const parentOf = ({ id, from }: Variant): string | null =>
    from !== null && from.variant !== id && ids.has(from.variant) ? from.variant : null
  const placed = new Set<string>()
  const under = (parent: string | null, depth: number): Kin[] =>
    variants.flatMap(variant => {
      if (parentOf(variant) !== parent || placed.has(variant.id)) return []
      placed.add(variant.id)
      return [{ variant, depth }, ...under(variant.id, depth + 1)]
    })
  return under(null, 0)
}
