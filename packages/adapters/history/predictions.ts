import type { DuckDBInstance } from '@duckdb/node-api'
import type { Prediction, Predictions } from '@leinwand/flow/score'
import { twoConnections } from './two-connections.ts'

/** The predictions of a history file. */
export async function predictionsOf(instance: DuckDBInstance): Promise<Predictions & { close(): void }> {
  const { writer, written, rows, close } = await twoConnections(instance)

  const insert = await writer.prepare(`insert into prediction ${predictionRows}`)

  return {
    save: (deployment, upTo, predictions) =>
      written(async () => {
        if (predictions.length > 0) {
          insert.bindVarchar(1, jsonOf(predictions, upTo))
          await insert.run()
        } else
          await writer.run(
            'insert into progress values ($1, $2) on conflict (deployment) do update set seq = excluded.seq',
            [deployment, upTo],
          )
      }),
    reached: async deployment => {
      const [row] = await rows(
        `select max(place) as place from (
           select seq as place from progress where deployment = $1
           union all select max(up_to) from prediction where deployment = $1)`,
        [deployment],
      )
      return row?.place == null ? null : Number(row.place)
    },
    recent: async ({ deployment = '', machine = '', limit }) =>
      (
        await rows(
          `select * from prediction where ($1 = '' or deployment = $1) and ($2 = '' or machine = $2)
           order by seq desc, deployment limit $3`,
          [deployment, machine, limit],
        )
      )
        .map(predictionOf)
        .reverse(),
    count: async deployment =>
      Number((await rows('select count(*) as n from prediction where deployment = $1', [deployment]))[0]!.n),
    close,
  }
}

const predictionRows = `
  select p.deployment, p.version, p.source, p.machine, p.reading, p.seq, p.taken, p.scored, p.content, p.prediction,
    p.warning, p.upto
  from (select unnest(from_json($1, '[{"deployment":"VARCHAR","version":"VARCHAR","source":"VARCHAR",
    "machine":"VARCHAR","reading":"VARCHAR","seq":"BIGINT","taken":"BIGINT","scored":"BIGINT","content":"VARCHAR",
    "prediction":"DOUBLE","warning":"BOOLEAN","upto":"BIGINT"}]')) as p)`

const jsonOf = (predictions: readonly Prediction[], upTo: number): string =>
  JSON.stringify(
    predictions.map(one => ({
      deployment: one.deployment,
      version: one.version,
      source: one.source,
      machine: one.machine,
      reading: one.readingId,
      seq: one.seq,
      taken: one.at,
      scored: one.scoredAt,
      content: JSON.stringify(one.values),
      prediction: one.prediction,
      warning: one.warning,
      upto: upTo,
    })),
  )

const predictionOf = (row: Record<string, unknown>): Prediction => ({
  deployment: String(row.deployment),
  version: String(row.version),
  source: String(row.source),
  machine: String(row.machine),
  readingId: String(row.reading),
  seq: Number(row.seq),
  at: Number(row.taken_at),
  scoredAt: Number(row.scored_at),
  values: JSON.parse(String(row.content)),
  prediction: Number(row.prediction),
  warning: row.warning === true,
})
