import type { RejectedRow } from '@leinwand/flow/data-set'
import type { StepAccount } from '@leinwand/flow/prepare'
import type { Failure } from '../outcome.ts'
import type { Acquired } from './acquire.ts'

const KINDS = {
  columns: ['too-few-columns', 'too-many-columns'],
  encoding: ['encoding', 'nul'],
  quote: ['quote'],
} as const

/** How many rows were rejected for each reason, and the first of them. */
const reasonsOf = (rejected: readonly RejectedRow[]): Failure['params'] =>
  Object.assign(
    {},
    ...Object.entries(KINDS).map(([kind, reasons]) => {
      const alike = rejected.filter(({ reason }) => (reasons as readonly string[]).includes(reason))
      const [first] = alike
      if (!first) return {}
      const { line, expected = 0, found = 0 } = first
      return {
        [kind]: alike.length,
        [`${kind}Line`]: line,
        ...(kind === 'columns' ? { expected, found } : {}),
      }
    }),
  )

export const rejectedRows = ({ rejected, file, dataSet }: Acquired): Failure[] =>
  rejected[0]
    ? [
        {
          code: 'rows-rejected',
          params: {
            rejected: rejected.length,
            file,
            line: rejected[0].line,
            ...reasonsOf(rejected),
            kept: `data-sets/${dataSet.id}.rejected.ndjson`,
          },
        },
      ]
    : []

export const lostValues = (steps: readonly StepAccount[]): Failure[] =>
  steps.flatMap(({ lost }, step) =>
    Object.entries(lost)
      .filter(([, count]) => count > 0)
      .map(([column, count]) => ({ code: 'values-lost', params: { step: step + 1, lost: count, column } })),
  )

/** Rows that nothing can be learned from, because their target is not known. */
export const missingTargets = ({ withoutTarget }: { withoutTarget: number }, column: string): Failure[] =>
  withoutTarget > 0 ? [{ code: 'target-rows-missing', params: { rows: withoutTarget, column } }] : []
