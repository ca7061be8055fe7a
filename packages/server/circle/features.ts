import type { Profile, ProjectFile } from '@leinwand/contract'
import type { Prepared } from '@leinwand/flow/prepare'
import { leakingColumns, vouchedLeaks } from '@leinwand/flow/profile'
import { featureKind } from '@leinwand/flow/score'
import type { Failure } from '../outcome.ts'

export type Features = { names: string[]; warnings: Failure[] }

/**
 * What the model may learn from: the recipe's columns without the target, without what is only carried along (`ignore`),
 * and without what gives the target away, unless the recipe says that it is known before.
 */
export const featuresOf = (
  prepared: Prepared,
  { recipe }: ProjectFile,
  leaks: Profile['leaks'],
): Features => {
  const leaking = new Set(leakingColumns(vouchedLeaks(leaks, recipe)))
  const candidates = prepared.columns.filter(
    ({ name }) => name !== recipe.target && !recipe.ignore.includes(name),
  )
  const useless = candidates.filter(({ type }) => featureKind(type) === null)
  const names = candidates
    .filter(({ name, type }) => featureKind(type) !== null && !leaking.has(name))
    .map(({ name }) => name)
  const left = candidates.filter(({ name }) => leaking.has(name)).map(({ name }) => name)
  return {
    names,
    warnings: [
      ...(left.length > 0 ? [{ code: 'leak-left-out', params: { columns: left.join(', ') } }] : []),
      ...useless.map(({ name, type }) => ({ code: 'feature-not-used', params: { column: name, type } })),
    ],
  }
}
