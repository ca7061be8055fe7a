import type { DuckDBConnection } from '@duckdb/node-api'
import type { DataSet } from '@leinwand/flow/data-set'
import {
  type Alert,
  alertsOf,
  type ColumnProfile,
  type Profile,
  type ProfileQuestion,
  proposeRules,
} from '@leinwand/flow/profile'
import { sql } from '@leinwand/recipe'
import { associationsOf } from './associations.ts'
import { profileColumns } from './column-profile.ts'
import { duplicatesOf } from './duplicates.ts'
import { keysOf } from './keys.ts'
import { missingPatterns } from './missing-patterns.ts'
import { outcomeOf } from './outcome.ts'
import { firstRows, sightings } from './sightings.ts'
import { suspiciousDates } from './suspicious-dates.ts'
import { type TimeFound, timeAxis } from './time-axis.ts'
import { type Table, typedTable } from './typed-table.ts'

/** Where the alerts about a whole column are to be seen. */
const placeAlerts = async (
  connection: DuckDBConnection,
  table: Table,
  alerts: readonly Alert[],
  duplicates: readonly number[],
  time: TimeFound | null,
  signal?: AbortSignal,
): Promise<Alert[]> => {
  const incomplete = alerts.flatMap(({ code, column }) => {
    const place = table.places.find(({ name }) => name === column)
    return place && code === 'missing' ? [{ name: place.name, where: sql`${place.value} IS NULL` }] : []
  })
  const missing = await firstRows(connection, table, incomplete, signal)
  const unread = new Map(table.places.map(({ name, unread }) => [name, unread]))
  return alerts.map(alert => {
    const rows = (() => {
      switch (alert.code) {
        case 'missing':
          return missing.get(alert.column ?? '')
        case 'unreadable':
          return unread.get(alert.column ?? '')?.rows
        case 'duplicates':
          return duplicates
        case 'gap':
          return time?.rows.gap
        case 'duplicate-times':
          return time?.rows.duplicate
        case 'unordered':
          return time?.rows.unordered
        default:
          return alert.rows
      }
    })()
    const example = alert.code === 'unreadable' ? unread.get(alert.column ?? '')?.example : undefined
    const said = example === undefined ? alert : { ...alert, example }
    return rows && rows.length > 0 ? { ...said, rows: [...rows] } : said
  })
}

const namedIn = (alerts: readonly Alert[], { name }: ColumnProfile): Alert['code'][] => [
  ...new Set(alerts.filter(({ column, other }) => column === name || other === name).map(({ code }) => code)),
]

/** The whole profile of a data set, on a connection of its own. */
export const profileTable = async (
  connection: DuckDBConnection,
  dataSet: DataSet,
  question: ProfileQuestion,
): Promise<Omit<Profile, 'seconds'>> => {
  const { signal } = question
  const table = await typedTable(connection, dataSet, question)
  const { columns, sample } = await profileColumns(connection, table, signal)
  const paired = await associationsOf(connection, sample, columns, question.target, signal)
  const outcome = await outcomeOf(connection, table, sample, columns, paired.associations, question)
  const duplicates = await duplicatesOf(connection, table, columns, signal)
  const keys = await keysOf(connection, table, sample, columns, signal)
  const dates = await suspiciousDates(connection, table, columns, dataSet.lineage.at, signal)
  const time = await timeAxis(connection, table, columns, dates, question)
  const seen = await sightings(connection, table, columns, dates, signal)
  const mixed = columns.flatMap(({ place, mixed }) =>
    mixed === null ? [] : [{ code: 'mixed-types' as const, column: place.name, figure: mixed, rows: [] }],
  )
  const profiles = columns.map(({ profile }) => {
    const told = outcome?.told.get(profile.name)
    return told ? { ...profile, target: told } : profile
  })
  const target = outcome?.target ?? null
  const leaks = outcome?.leaks ?? []
  const about = {
    rows: table.rows,
    duplicates: duplicates.count,
    columns: profiles,
    target,
    leaks,
    time: time?.time ?? null,
  }
  const raised = alertsOf(about, paired.associations, [...mixed, ...seen])
  const alerts = await placeAlerts(connection, table, raised, duplicates.rows, time, signal)
  const incomplete = table.places.filter((_, at) => profiles[at]!.missing + profiles[at]!.unreadable > 0)
  const whole = { ...about, keys: keys.keys }
  const proposals = proposeRules(whole)
  return {
    dataSet: dataSet.id,
    ...whole,
    rejected: question.rejected ?? 0,
    columns: profiles.map(column => ({ ...column, alerts: namedIn(alerts, column) })),
    alerts,
    associations: paired.associations,
    keyColumns: keys.looked,
    keyColumnsOf: keys.of,
    associationColumns: paired.columns,
    associationColumnsOf: paired.of,
    associationRows: sample.rows,
    missingPatterns: await missingPatterns(connection, table, incomplete, signal),
    proposals: proposals.map(({ rule }) => rule),
    reasons: Object.fromEntries(proposals.map(({ rule, reason }) => [rule.id, reason])),
  }
}
