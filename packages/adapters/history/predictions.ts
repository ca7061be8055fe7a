import type { DuckDBInstance } from '@duckdb/node-api'
import type { Prediction, Predictions } from '@leinwand/flow/score'
import { inTurn } from './in-turn.ts'
import { transaction } from './transaction.ts'

/** The predictions of a history file. */
export async function predictionsOf(instance: DuckDBInstance): Promise<Predictions & { close(): void }> {
  const writer = await instance.connect()
  const reader = await instance.connect()
  const written = inTurn()
  const read = inTurn()
  const rows = (sql: string, parameters: (string | number)[]) =>
    read(async () => (await reader.runAndReadAll(sql, parameters)).getRowObjects())

  const append = async (predictions: readonly Prediction[]) => {
    const appender = await writer.createAppender('prediction')
    for (const one of predictions) {
      appender.appendVarchar(one.deployment)
      appender.appendVarchar(one.version)
      appender.appendVarchar(one.source)
      appender.appendVarchar(one.machine)
      appender.appendVarchar(one.readingId)
      appender.appendBigInt(BigInt(one.seq))
      appender.appendBigInt(BigInt(one.at))
      appender.appendBigInt(BigInt(one.scoredAt))
      appender.appendVarchar(JSON.stringify(one.values))
      appender.appendDouble(one.prediction)
      appender.appendBoolean(one.warning)
      appender.endRow()
    }
    appender.closeSync()
  }

  return {
    save: (deployment, upTo, predictions) =>
      written(() =>
        transaction(writer, async () => {
          if (predictions.length > 0) await append(predictions)
          await writer.run(
            `insert into progress values ($1, $2) on conflict (deployment) do update set seq = excluded.seq`,
            [deployment, upTo],
          )
        }),
      ),
    reached: async deployment => {
      const row = (await rows('select seq from progress where deployment = $1', [deployment]))[0]
      return row ? Number(row.seq) : null
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
    close() {
      writer.closeSync()
      reader.closeSync()
    },
  }
}

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
