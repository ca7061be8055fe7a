import { Recipe } from '@leinwand/recipe'

/** A table of texts as a plant would hand it over, as SQL of DuckDB; the same for the same number of rows. */
export const plant = (rows: number): string => `
  SELECT strftime(TIMESTAMP '2024-01-01' + to_seconds(i), '%Y-%m-%d %H:%M:%S') AS time, ' m' || (hash(i, 1) % 12) || ' ' AS machine,
    ['A', 'B', 'c'][1 + CAST(hash(i, 2) % 3 AS INTEGER)] AS quality,
    CASE WHEN hash(i, 3) % 50 > 0 THEN CAST(290 + (hash(i, 4) % 1000) / 100 AS VARCHAR) END AS air,
    CAST(300 + (hash(i, 5) % 1000) / 100 AS VARCHAR) AS process,
    CAST(1200 + hash(i, 6) % 1500 AS VARCHAR) AS speed,
    CASE WHEN hash(i, 7) % 40 > 0 THEN CAST((hash(i, 8) % 8000) / 100 AS VARCHAR) END AS torque,
    CAST(hash(i, 9) % 250 AS VARCHAR) AS wear, CAST((hash(i, 10) % 10000) / 1000 AS VARCHAR) AS pressure,
    'WO-' || (hash(i, 11) % 5000) AS "order", CASE WHEN hash(i, 12) % 30 = 0 THEN '1' ELSE '0' END AS failed
  FROM range(${rows}) AS t(i)`

const number = { as: 'number' }

/** Thirty steps, of those that people use most. */
export const reference = Recipe.parse({
  id: 'reference',
  source: 'plant',
  target: 'failure',
  steps: [
    {
      step: 'parse',
      columns: {
        time: { as: 'timestamp' },
        air: number,
        process: number,
        speed: number,
        torque: number,
        wear: { as: 'integer' },
        pressure: number,
        failed: { as: 'integer' },
      },
    },
    { step: 'text', columns: ['machine'], operations: ['trim'] },
    { step: 'text', columns: ['quality'], operations: ['upper'] },
    { step: 'rename', columns: { process: 'heat' } },
    { step: 'filter', where: 'speed > 1210' },
    { step: 'splitColumn', column: 'order', delimiter: '-', into: ['kind', 'job'], keep: false },
    { step: 'select', drop: ['kind'] },
    { step: 'map', column: 'quality', values: { A: 'low', B: 'middle', C: 'high' }, others: 'keep' },
    { step: 'convertUnit', column: 'pressure', from: 'bar', to: 'kPa' },
    { step: 'derive', column: 'power', as: 'torque * speed * 2 * pi / 60' },
    { step: 'derive', column: 'difference', as: 'round(heat - air, 1)' },
    { step: 'derive', column: 'strain', as: 'torque * wear' },
    { step: 'derive', column: 'hour', as: 'hour(time)' },
    { step: 'derive', column: 'late', as: 'hour >= 22 or hour < 6' },
    { step: 'outliers', column: 'pressure', method: 'limits', low: 1, high: 990, action: 'missing' },
    { step: 'clip', column: 'wear', low: 0, high: 240 },
    {
      step: 'lag',
      column: 'torque before',
      of: 'torque',
      kind: 'value',
      back: { rows: 1 },
      by: ['machine'],
      time: 'time',
    },
    {
      step: 'rolling',
      window: { rows: 10 },
      columns: [
        { column: 'torque mean', of: 'torque', as: 'mean' },
        { column: 'torque max', of: 'torque', as: 'max' },
      ],
      by: ['machine'],
      time: 'time',
    },
    { step: 'derive', column: 'jump', as: 'torque - `torque before`' },
    { step: 'label', column: 'failure', as: 'failed == 1' },
    { step: 'select', drop: ['failed'] },
    { step: 'split', kind: 'time', by: 'time', test: 0.2, folds: 5 },
    { step: 'fill', columns: ['torque'], with: 'mean' },
    { step: 'fill', columns: ['air', 'pressure'], with: 'median' },
    { step: 'clip', column: 'power', quantiles: [0.001, 0.999] },
    {
      step: 'fill',
      columns: ['power', 'difference', 'strain', 'jump', 'torque before'],
      with: { constant: 0 },
    },
    { step: 'derive', column: 'load', as: 'power / (1 + strain)' },
    { step: 'cast', columns: { job: 'integer' } },
    { step: 'mergeColumns', columns: ['machine', 'quality'], into: 'place', separator: ' ', keep: true },
    { step: 'reorder', first: ['time', 'machine'], last: ['failure'] },
  ],
})

/**
 * The same, as somebody who knows DuckDB would write it by hand: a table after the windows, what is learned from it, and a
 * query with that.
 */
export const byHand = (from: string, to: string): readonly string[] => [
  `CREATE OR REPLACE TEMP TABLE cleaned AS
  WITH parsed AS (
    SELECT file_row_number AS _row, try_cast(time AS TIMESTAMP) AS time, trim(machine) AS machine, upper(quality) AS quality,
      try_cast(air AS DOUBLE) AS air, try_cast(process AS DOUBLE) AS heat, try_cast(speed AS DOUBLE) AS speed,
      try_cast(torque AS DOUBLE) AS torque, try_cast(wear AS BIGINT) AS wear, try_cast(pressure AS DOUBLE) * 100 AS pressure,
      split_part("order", '-', 2) AS job, try_cast(failed AS BIGINT) = 1 AS failure
    FROM read_parquet('${from}', file_row_number = true)),
  made AS (
    SELECT * REPLACE (
        CASE quality WHEN 'A' THEN 'low' WHEN 'B' THEN 'middle' WHEN 'C' THEN 'high' ELSE quality END AS quality,
        CASE WHEN pressure BETWEEN 1 AND 990 THEN pressure END AS pressure, least(greatest(wear, 0), 240) AS wear),
      torque * speed * 2 * pi() / 60 AS power, round(heat - air, 1) AS difference, torque * wear AS strain,
      hour(time) AS hour, hour(time) >= 22 OR hour(time) < 6 AS late
    FROM parsed WHERE speed > 1210)
  SELECT *, lag(torque) OVER (PARTITION BY machine ORDER BY time, _row) AS "torque before",
    avg(torque) OVER last_ten AS "torque mean", max(torque) OVER last_ten AS "torque max",
    rank() OVER (ORDER BY time) - 1 AS place, count(*) OVER () AS rows
  FROM made WINDOW last_ten AS (PARTITION BY machine ORDER BY time, _row ROWS BETWEEN 9 PRECEDING AND CURRENT ROW)`,
  `COPY (WITH parted AS (
    SELECT * EXCLUDE (place, rows), CASE WHEN place >= rows - round(rows * 0.2) THEN 'test' ELSE 'train' END AS _part,
      CASE WHEN place < rows - round(rows * 0.2)
        THEN CAST(floor(place * 5 / (rows - round(rows * 0.2))) AS INTEGER) END AS _fold
    FROM cleaned),
  learned AS (
    SELECT avg(torque) AS torque_mean, median(air) AS air_median, median(pressure) AS pressure_median,
      quantile_cont(power, [0.001, 0.999]) AS limits
    FROM parted WHERE _part = 'train'),
  filled AS (
    SELECT parted.* REPLACE (coalesce(torque, torque_mean) AS torque, coalesce(air, air_median) AS air,
        coalesce(pressure, pressure_median) AS pressure,
        CASE WHEN power IS NULL THEN 0 ELSE least(greatest(power, limits[1]), limits[2]) END AS power, coalesce(difference, 0) AS difference,
        coalesce(strain, 0) AS strain, coalesce("torque before", 0) AS "torque before"),
      coalesce(parted.torque - "torque before", 0) AS jump
    FROM parted, learned)
  SELECT time, machine, * EXCLUDE (time, machine, job, failure), try_cast(job AS BIGINT) AS job, power / (1 + strain) AS load,
    machine || ' ' || quality AS place, failure
  FROM filled ORDER BY _row) TO '${to}' (FORMAT parquet)`,
]
