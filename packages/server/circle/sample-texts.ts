import type { DuckdbPreparation, Training } from '@leinwand/adapters/duckdb'
import type { DataSet } from '@leinwand/flow/data-set'
import { rowsOfPart } from './model-stage.ts'

/** Ten places spread over the test part, twenty rows each: enough to notice a difference, few enough to wait for. */
const PLACES = 10
const ROWS_A_PLACE = 20
/** Rows of the source read at one place; where the test part lies thinner than that, fewer of it are taken. */
const REACH = 2000

export type SampleText = { at: number; text: Record<string, string | null> }

const placesIn = (test: Int32Array): Int32Array[] => {
  const step = Math.max(ROWS_A_PLACE, Math.floor(test.length / PLACES))
  return Array.from({ length: PLACES }, (_, place) =>
    test.subarray(place * step, place * step + ROWS_A_PLACE),
  ).filter(rows => rows.length > 0)
}

/** Rows of the test part as the source has them, text by text. `at` is the row's place in the training table. */
export const sampleTexts = async (
  preparation: DuckdbPreparation,
  source: DataSet,
  training: Training,
): Promise<SampleText[]> => {
  const found: SampleText[] = []
  for (const places of placesIn(rowsOfPart(training, 'test'))) {
    // Rows of a source are numbered from 0 without gaps, so a row's number is its offset.
    const first = training.rows[places[0]!]!
    const placeOf = new Map([...places].map(at => [training.rows[at]!, at]))
    const span = Math.min(REACH, training.rows[places.at(-1)!]! - first + 1)
    const rows = await preparation.rows(source, { offset: first, limit: span })
    for (const { row, values } of rows) {
      const at = placeOf.get(row)
      if (at === undefined) continue
      const text = Object.entries(values).map(([name, value]) => [
        name,
        value === null ? null : String(value),
      ])
      found.push({ at, text: Object.fromEntries(text) })
    }
  }
  return found
}
