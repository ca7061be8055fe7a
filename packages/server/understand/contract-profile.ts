import type { Profile } from '@leinwand/contract'
import type { RejectedRow } from '@leinwand/flow/data-set'
import type { Profile as FlowProfile } from '@leinwand/flow/profile'

/** Rows that could not be read are all kept beside the data set; a profile shows the first of them. */
const SHOWN = 100

const shownRejects = (rejected: readonly RejectedRow[]): Profile['rejected'] =>
  rejected.slice(0, SHOWN).map(({ line, reason, text, expected, found }) => ({
    line,
    reason,
    text,
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
  }))

const alertOf = ({ code, column, other, figure, rows, example }: FlowProfile['alerts'][number]) => ({
  code,
  ...(column === null ? {} : { column }),
  ...(other === null ? {} : { other }),
  ...(figure === null ? {} : { figure }),
  ...(rows === undefined ? {} : { rows }),
  ...(example === undefined ? {} : { example }),
})

/** A profile as the contract has it. */
export const contractProfile = (
  { duplicates, columns, alerts, rejected: rejectedRows, ...profile }: FlowProfile,
  source: string,
  rejected: readonly RejectedRow[],
): Profile => ({
  ...profile,
  source,
  duplicateRows: duplicates,
  rejected: shownRejects(rejected),
  rejectedRows,
  columns: columns.map(({ quantiles, ...column }) => ({
    ...column,
    quantiles: quantiles.map(({ share, value }) => ({ at: share, value })),
  })),
  alerts: alerts.map(alertOf),
})
