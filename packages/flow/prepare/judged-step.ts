import { type Failure, failure } from '@leinwand/recipe'
import type { DryRunStep, StepAccount } from './preparation.ts'

const warningOf = (account: StepAccount, number: number): Failure | undefined => {
  if (account.warning) return account.warning
  const lost = Object.values(account.lost).reduce((sum, count) => sum + count, 0)
  const broken = Object.values(account.breaches ?? {}).reduce((sum, { count }) => sum + count, 0)
  if (lost > 0) return failure('step-values-lost', { step: number, values: lost }).failure
  if (broken > 0) return failure('rules-broken', { step: number, breaches: broken }).failure
  return account.branch?.map(each => warningOf(each, number)).find(each => each !== undefined)
}

/** What a step did, and whether there is anything in it to be warned of. */
export const judgedStep = (account: StepAccount, number: number): DryRunStep => {
  const message = warningOf(account, number)
  return { ...account, number, ...(message ? { verdict: 'warning', message } : { verdict: 'ok' }) }
}
