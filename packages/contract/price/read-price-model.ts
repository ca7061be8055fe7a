import { type Failure, PriceSheet, priceSheetFailure } from '@leinwand/method'
import { lineOfPath } from '../project/place.ts'
import { readDocument } from '../project/read-document.ts'

export type ReadPriceModel =
  | { ok: true; value: PriceSheet }
  | { ok: false; failures: readonly [Failure, ...Failure[]] }

/**
 * A price model file (YAML or JSON) as the model, or everything that is wrong with it, each with file, line and path as
 * `readProject` says it. `file` is only said, never opened.
 */
export const readPriceModel = (text: string, { file }: { file: string }): ReadPriceModel => {
  const read = readDocument(text, {
    file,
    schema: PriceSheet,
    codes: { empty: 'price-file-empty', other: 'price-not-a-model' },
  })
  if (!read.ok) return read
  const failure = priceSheetFailure(read.value)
  if (failure === undefined) return read
  const at = String(failure.params.path)
  const params = { ...failure.params, at, atFile: file, atLine: lineOfPath(text, at) }
  return { ok: false, failures: [{ code: failure.code, params }] }
}
