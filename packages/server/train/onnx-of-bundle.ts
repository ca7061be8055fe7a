import { exportOnnx } from '@leinwand/adapters/onnx'
import type { Outcome } from '../outcome.ts'
import { openBundle } from './open-bundle.ts'

/** The model of a bundle as an ONNX file: what it says of prepared rows, before its probabilities are calibrated. */
export const onnxOfBundle = async (file: string): Promise<Outcome<Uint8Array>> => {
  const bundle = await openBundle(file)
  return bundle.ok ? exportOnnx(bundle.value.model) : bundle
}
