import type { DuckdbPreparation, Training } from '@leinwand/adapters/duckdb'
import type { DataSet } from '@leinwand/flow/data-set'
import { rowsOfPart } from '../train/parts-of.ts'

/** Ten places spread over the test part, twenty rows each: enough to notice a difference, few enough to wait for. */
const PLACES = 10
const ROWS_A_PLACE = 20
/** Rows of the source read at one place; where the test part lies thinner than that, fewer of it are taken. */
const REACH = 2000
/** Rows of the source within which the places lie where a row rests on those before it, and all of them are sent. */
const SENT = 1000
/** Readings sent at once. */
const BATCH = 500

/** A row as its texts. `at` is its place in the training table; null where it only goes before others. */
export type SampleText = { at: number | null; text: Record<string, string | null> }

export type Sampled = {
  preparation: DuckdbPreparation
  source: DataSet
  training: Training
  /** Whether a row's result rests on the rows before it. */
  carries: boolean
}

const placesIn = (test: Int32Array): Int32Array[] => {
  const step = Math.max(ROWS_A_PLACE, Math.floor(test.length / PLACES))
  return Array.from({ length: PLACES }, (_, place) =>
    test.subarray(place * step, place * step + ROWS_A_PLACE),
  ).filter(rows => rows.length > 0)
}

type Wanted = { from: number; rows: number; placeOf: ReadonlyMap<number, number> }

const textsOf = async ({ preparation, source }: Sampled, { from, rows, placeOf }: Wanted) => {
  const found = await preparation.rows(source, { offset: from, limit: rows })
  return found.map(({ row, values }): SampleText => {
    const text = Object.entries(values).map(([name, value]) => [name, value === null ? null : String(value)])
    return { at: placeOf.get(row) ?? null, text: Object.fromEntries(text) }
  })
}

/** Rows by themselves: nothing of what lies between them is sent. */
const alone = async (sampled: Sampled, test: Int32Array): Promise<SampleText[]> => {
  const { rows } = sampled.training
  const found: SampleText[] = []
  for (const places of placesIn(test)) {
    // Rows of a source are numbered from 0 without gaps, so a row's number is its offset.
    const from = rows[places[0]!]!
    const placeOf = new Map([...places].map(at => [rows[at]!, at]))
    const span = Math.min(REACH, rows[places.at(-1)!]! - from + 1)
    const texts = await textsOf(sampled, { from, rows: span, placeOf })
    found.push(...texts.filter(({ at }) => at !== null))
  }
  return found
}

/** Every row from the first of the source on, because a window or a count may reach back that far. */
async function* withThoseBefore(sampled: Sampled, test: Int32Array): AsyncGenerator<SampleText[]> {
  const { rows } = sampled.training
  const near = Math.max(SENT, rows[test[0]!]! + ROWS_A_PLACE)
  const places = placesIn(test.filter(at => rows[at]! < near)).flatMap(each => [...each])
  const placeOf = new Map(places.map(at => [rows[at]!, at]))
  const last = rows[places.at(-1)!]!
  for (let from = 0; from <= last; from += BATCH)
    yield await textsOf(sampled, { from, rows: Math.min(BATCH, last + 1 - from), placeOf })
}

/** Rows of the test part as the source has them, text by text, in batches, and where they need them those before. */
export async function* sampleTexts(sampled: Sampled): AsyncGenerator<SampleText[]> {
  const test = rowsOfPart(sampled.training, 'test')
  if (test.length === 0) return
  if (sampled.carries) yield* withThoseBefore(sampled, test)
  else yield await alone(sampled, test)
}
