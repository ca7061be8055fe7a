import { readBundleFile } from '@leinwand/adapters/bundle'
import {
  BundledCalibration,
  BundledConformal,
  BundledLimits,
  BundledSeries,
  type ModelBundle,
} from '@leinwand/flow/deploy'
import {
  type AnyModel,
  type Calibration,
  type Conformal,
  isSupervised,
  type Limits,
  type Model,
  parseAnyModel,
} from '@leinwand/learning'
import { done, failed, type Outcome } from '../outcome.ts'
import { readPart } from './read-part.ts'

export type OpenedBundle<Of extends AnyModel = Model> = {
  manifest: ModelBundle['manifest']
  recipe: ModelBundle['recipe']
  model: Of
  calibration: Calibration | null
  limits: Limits | null
  conformal: Conformal | null
  /** Only where rows are a series. */
  series: BundledSeries | null
  parts: ModelBundle['parts']
}

const altered = (bundle: string, file: string) => ({
  ok: false as const,
  failure: { code: 'bundle-altered', params: { bundle, file } },
})

/** Opens a bundle of one file and everything in it. Fails as `readBundleFile` and `parseAnyModel` do. */
export const openAnyBundle = async (file: string): Promise<Outcome<OpenedBundle<AnyModel>>> => {
  const read = await readBundleFile(file)
  if (!read.ok) return read
  const { manifest, recipe, parts } = read.value
  const model = parseAnyModel(read.value.model)
  if (!model.ok) return model
  const limits = readPart(parts.limits, BundledLimits)
  if (limits === undefined) return altered(file, 'limits.json')
  const conformal = readPart(parts.conformal, BundledConformal)
  if (conformal === undefined) return altered(file, 'conformal.json')
  const calibration = readPart(parts.calibration, BundledCalibration)
  if (calibration === undefined) return altered(file, 'calibration.json')
  const series = readPart(parts.series, BundledSeries)
  if (series === undefined) return altered(file, 'series.json')
  return done({ manifest, recipe, model: model.value, calibration, limits, conformal, series, parts })
}

/** A bundle whose model predicts a number or a class; otherwise `model-other-task`. */
export const openBundle = async (file: string): Promise<Outcome<OpenedBundle>> => {
  const opened = await openAnyBundle(file)
  if (!opened.ok) return opened
  const { model, ...rest } = opened.value
  return isSupervised(model)
    ? done({ ...rest, model })
    : failed('model-other-task', { task: model.task.kind })
}
