import { crc32 } from './crc-32.ts'
import type { Model } from './model.ts'

/** The model as JSON text with a checksum; `parseModel` gives the same model back, to the last bit. */
export const serializeModel = (model: Model): string => {
  const text = JSON.stringify(model)
  return JSON.stringify({ ...model, checksum: crc32(text) })
}
