import type { DuckDBConnection } from '@duckdb/node-api'
import type { DataSet } from '@leinwand/flow/data-set'
import {
  type Alert,
  type Association,
  alertsOf,
  type ColumnProfile,
  type Leak,
  type Profile,
  type ProfileQuestion,
  proposeRules,
  type TargetProfile,
} from '@leinwand/flow/profile'
import { sql } from '@leinwand/recipe'
import { associationsOf } from './associations.ts'
import { type Column, profileColumns } from './column-profile.ts'
import { duplicatesOf } from './duplicates.ts'
import { keysOf } from './keys.ts'
import { leaksOfClasses } from './leak-evidence.ts'
import { missingPatterns } from './missing-patterns.ts'
import { takeSample } from './sample.ts'
import { firstRows, sightings } from './sightings.ts'
import { strengthsOf } from './strengths.ts'
import { targetOf } from './target.ts'
import { type TimeFound, timeAxis } from './time-axis.ts'
import { type Table, typedTable } from './typed-table.ts'

const SAME = 0.999

/** Of a number only a copy of it is told from a good feature. */
const leaksOfNumber = (target: string, found: readonly Association[]): Leak[] =>
  found
    .filter(
      ({ a, b, kind, value }) =>
        kind === 'pearson' && (a === target || b === target) && Math.abs(value) >= SAME,
    )
    .map(({ a, b, value }) => ({ column: a === target ? b : a, reason: 'same', figure: value, group: [] }))

type Outcome = {
  target: TargetProfile
  leaks: Leak[]
  told: Map<string, NonNullable<ColumnProfile['target']>>
}

const outcomeOf = async (
  connection: DuckDBConnection,
  table: Table,
  sample: Awaited<ReturnType<typeof takeSample>>,
  columns: readonly Column[],
  associations: readonly Association[],
  { target: name, positive, signal }: ProfileQuestion,
): Promise<Outcome | null> => {
  const place = table.places.find(one => one.name === name)
  if (!place) return null
  const target = await targetOf(connection, table.relation, place, positive, signal)
  const strengths = await strengthsOf(connection, sample, table.places, place, signal)
  const told = (aucs: ReadonlyMap<string, number | null>): Outcome['told'] =>
    new Map([...strengths].map(([column, strength]) => [column, { strength, auc: aucs.get(column) ?? null }]))
  if (target.positive === null)
    return { target, leaks: leaksOfNumber(target.column, associations), told: told(new Map()) }
  const { leaks, aucs } = await leaksOfClasses(connection, table, columns, place, target, signal)
  return { target, leaks, told: told(aucs) }
}

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
  const sample = await takeSample(connection, table, signal)
  const columns = await profileColumns(connection, table, sample, signal)
  const paired = await associationsOf(connection, sample, columns, question.target, signal)
  const outcome = await outcomeOf(connection, table, sample, columns, paired.associations, question)
  const duplicates = await duplicatesOf(connection, table, signal)
  const keys = await keysOf(connection, table, sample, columns, signal)
  const time = await timeAxis(connection, table, columns, question)
  const seen = await sightings(connection, table, columns, dataSet.lineage.at, signal)
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
  const whole = { ...about, keys }
  const proposals = proposeRules(whole)
  return {
    dataSet: dataSet.id,
    ...whole,
    rejected: question.rejected ?? 0,
    columns: profiles.map(column => ({ ...column, alerts: namedIn(alerts, column) })),
    alerts,
    associations: paired.associations,
    associationColumns: paired.columns,
    associationRows: sample.rows,
    missingPatterns: await missingPatterns(connection, table, incomplete, signal),
    proposals: proposals.map(({ rule }) => rule),
    reasons: Object.fromEntries(proposals.map(({ rule, reason }) => [rule.id, reason])),
  }
}
