import type { StepAccount } from '@leinwand/flow/prepare'
import type { Failure } from '../outcome.ts'
import type { Acquired } from './acquire.ts'

export const rejectedRows = ({ rejected, file, dataSet }: Acquired): Failure[] =>
  rejected[0]
    ? [
        {
          code: 'rows-rejected',
          params: {
            rejected: rejected.length,
            file,
            line: rejected[0].line,
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
