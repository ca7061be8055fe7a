import { hash32 } from '../../statistics/hash-32.ts'

/**
 * The features that one node may be split on: `count` of those marked in `usesFeature`, drawn by seed and node alone, so
 * that neither threads nor the order of nodes matter. Those with the smallest hashes are taken.
 */
export const drawNodeFeatures = (
  usesFeature: Uint8Array,
  count: number,
  seed: number,
  node: number,
): Uint8Array => {
  const candidates: { feature: number; hash: number }[] = []
  const key = hash32(seed, node)
  usesFeature.forEach((used, feature) => {
    if (used === 1) candidates.push({ feature, hash: hash32(key, feature) })
  })
  if (count >= candidates.length) return usesFeature
  candidates.sort((a, b) => a.hash - b.hash || a.feature - b.feature)
  const drawn = new Uint8Array(usesFeature.length)
  for (const { feature } of candidates.slice(0, count)) drawn[feature] = 1
  return drawn
}
