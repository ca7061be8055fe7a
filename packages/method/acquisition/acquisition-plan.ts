import type { Kpi } from '../kpi/kpi.ts'
import type { Need } from './need.ts'
import { proposedColumn } from './proposed-column.ts'

/** A column that is there, as far as the plan has to know it. `intervalSeconds` is the median between two rows. */
export type AvailableColumn = {
  readonly source: string
  readonly column: string
  readonly unit: string | null
  readonly rows: number
  readonly missing: number
  readonly intervalSeconds: number | null
}

/**
 * How a need stands: there · there, but only proposed by its name and unit · nowhere · in a unit that does not convert ·
 * too seldom · with too many gaps.
 */
export type NeedStatus = 'there' | 'proposed' | 'absent' | 'wrong-unit' | 'too-seldom' | 'gaps'

type JudgedNeed = {
  readonly need: Need
  readonly status: NeedStatus
  readonly column: AvailableColumn | null
}

export type AcquisitionPlan = {
  /** Whether each KPI can be computed from what is there; null where nobody has said what it needs. */
  readonly kpis: readonly {
    readonly kpi: string
    readonly computable: boolean | null
    readonly needs: readonly JudgedNeed[]
  }[]
  /** What has to be acquired, the most often needed first: a quantity that several KPIs need is there once. */
  readonly acquire: readonly {
    readonly quantity: string
    readonly unit: string | null
    /** Values an hour; null where one for each row will do. */
    readonly perHour: number | null
    readonly reason: Exclude<NeedStatus, 'there' | 'proposed'>
    readonly kpis: readonly string[]
  }[]
}

type Given = {
  readonly kpis: readonly Kpi[]
  readonly needs: readonly Need[]
  readonly columns: readonly AvailableColumn[]
  /** Whether a value in the one unit can be converted into the other. */
  readonly converts: (from: string, to: string) => boolean
}

/** More than this share of missing values, and a KPI computed from them says something else. */
const MOST_MISSING = 0.2
/** Clocks are not exact: a value every 61 s is one a minute. */
const SLACK = 1.1

const fits = (need: Need, column: AvailableColumn, converts: Given['converts']): NeedStatus => {
  const { unit, everySeconds } = need
  if (unit !== undefined && column.unit !== null && !converts(column.unit, unit)) return 'wrong-unit'
  const { intervalSeconds } = column
  if (everySeconds !== undefined && intervalSeconds !== null && intervalSeconds > everySeconds * SLACK)
    return 'too-seldom'
  if (column.rows === 0 || column.missing > column.rows * MOST_MISSING) return 'gaps'
  return 'there'
}

const judge = (need: Need, { columns, converts }: Given): JudgedNeed => {
  const { from } = need
  const chosen =
    from === undefined
      ? proposedColumn(need, columns, converts)
      : columns.find(({ source, column }) => source === from.source && column === from.column)
  if (chosen === undefined) return { need, status: 'absent', column: null }
  const status = fits(need, chosen, converts)
  return { need, status: status === 'there' && from === undefined ? 'proposed' : status, column: chosen }
}

const isThere = ({ status }: JudgedNeed): boolean => status === 'there' || status === 'proposed'

const sameQuantity = (a: Need, b: Need): boolean =>
  a.quantity.trim().toLowerCase() === b.quantity.trim().toLowerCase() && a.unit === b.unit

const toAcquire = (judged: readonly JudgedNeed[]): AcquisitionPlan['acquire'] => {
  const lacking = judged.filter(each => !isThere(each))
  const firsts = lacking.filter(
    ({ need }, at) => lacking.findIndex(other => sameQuantity(other.need, need)) === at,
  )
  return firsts
    .map(first => {
      const alike = lacking.filter(({ need }) => sameQuantity(need, first.need))
      const seconds = alike.flatMap(({ need }) => need.everySeconds ?? [])
      return {
        quantity: first.need.quantity,
        unit: first.need.unit ?? null,
        perHour: seconds.length === 0 ? null : 3600 / Math.min(...seconds),
        reason: first.status as Exclude<NeedStatus, 'there' | 'proposed'>,
        kpis: [...new Set(alike.map(({ need }) => need.kpi))],
      }
    })
    .toSorted((a, b) => b.kpis.length - a.kpis.length || (b.perHour ?? 0) - (a.perHour ?? 0))
}

/**
 * What step 1 asks for against what step 2 found (A1): which KPI can be computed, what it lacks, and what would have to be
 * acquired at which rate.
 */
export const acquisitionPlan = (given: Given): AcquisitionPlan => {
  const judged = given.needs.map(need => judge(need, given))
  const kpis = given.kpis.map(({ id }) => {
    const needs = judged.filter(({ need }) => need.kpi === id)
    return { kpi: id, computable: needs.length === 0 ? null : needs.every(isThere), needs }
  })
  return { kpis, acquire: toAcquire(judged) }
}
