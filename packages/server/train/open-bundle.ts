import { readBundleFile } from '@leinwand/adapters/bundle'
import { BundledCalibration, BundledConformal, BundledLimits, type ModelBundle } from '@leinwand/flow/deploy'
import { type Calibration, type Conformal, type Limits, type Model, parseModel } from '@leinwand/learning'
import { done, type Outcome } from '../outcome.ts'
import { readPart } from './read-part.ts'

export type OpenedBundle = {
  manifest: ModelBundle['manifest']
  recipe: ModelBundle['recipe']
  model: Model
  calibration: Calibration | null
  limits: Limits | null
  conformal: Conformal | null
  parts: ModelBundle['parts']
}

const altered = (bundle: string, file: string) => ({
  ok: false as const,
  failure: { code: 'bundle-altered', params: { bundle, file } },
})

/** Opens a bundle of one file and everything in it. Fails as `readBundleFile` and `parseModel` do. */
export const openBundle = async (file: string): Promise<Outcome<OpenedBundle>> => {
  const read = await readBundleFile(file)
  if (!read.ok) return read
  const { manifest, recipe, parts } = read.value
  const model = parseModel(read.value.model)
  if (!model.ok) return model
  const limits = readPart(parts.limits, BundledLimits)
  if (limits === undefined) return altered(file, 'limits.json')
  const conformal = readPart(parts.conformal, BundledConformal)
  if (conformal === undefined) return altered(file, 'conformal.json')
  const calibration = readPart(parts.calibration, BundledCalibration)
  if (calibration === undefined) return altered(file, 'calibration.json')
  return done({ manifest, recipe, model: model.value, calibration, limits, conformal, parts })
}
