import type { AnyModel } from './any-model.ts'
import { crc32 } from './crc-32.ts'

/** The model as JSON text with a checksum; `parseAnyModel` gives the same model back, to the last bit. */
export const serializeModel = (model: AnyModel): string => {
  const text = JSON.stringify(model)
  return JSON.stringify({ ...model, checksum: crc32(text) })
}
