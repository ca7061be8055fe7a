import type { DuckDBInstance } from '@duckdb/node-api'
import type { Breach, Breaches } from '@leinwand/flow/record'
import { recorded } from './reading-rows.ts'
import { twoConnections } from './two-connections.ts'

/** The breaches of a history file: one row per deployment, rule and reading. */
export async function breachesOf(instance: DuckDBInstance): Promise<Breaches & { close(): void }> {
  const { writer, written, rows, close } = await twoConnections(instance)
  const insert = await writer.prepare(insertNew)

  return {
    keep: (deployment, breaches) =>
      breaches.length === 0
        ? Promise.resolve([])
        : written(async () => {
            insert.bindVarchar(1, JSON.stringify(breaches.map(breach => ({ deployment, ...breach }))))
            return (await insert.runAndReadAll()).getRowObjects().map(breachOf)
          }),
    counts: async deployment => {
      const counted = await rows(
        'select rule, count(*) as n from breach where deployment = $1 group by rule order by rule',
        [deployment],
      )
      const [aside] = await rows(
        'select count(distinct seq) as n from breach where deployment = $1 and aside',
        [deployment],
      )
      return {
        breaches: Object.fromEntries(counted.map(row => [String(row.rule), Number(row.n)])),
        quarantined: Number(aside!.n),
      }
    },
    recent: async ({ deployment, rule, limit }) =>
      (
        await rows(
          `select reading.* from reading semi join (
             select seq from breach where deployment = $1 and rule = $2 order by seq desc limit $3
           ) newest using (seq) order by seq desc`,
          [deployment, rule, limit],
        )
      ).map(recorded),
    close,
  }
}

const insertNew = `
  insert into breach
    select b.deployment, b.rule, b.seq, b.aside
    from (select unnest(from_json($1,
      '[{"deployment":"VARCHAR","rule":"VARCHAR","seq":"BIGINT","aside":"BOOLEAN"}]')) as b)
  on conflict do nothing returning rule, seq, aside`

const breachOf = (row: Record<string, unknown>): Breach => ({
  rule: String(row.rule),
  seq: Number(row.seq),
  aside: row.aside === true,
})
