import { add, divide, during, type Formula, line, multiply, number, subtract } from '../model/formula.ts'
import type { Line, LineOwner } from '../model/model.ts'
import type { Loan } from '../plan.ts'
import { leaf, lineId, lineOf } from './draft.ts'

/**
 * A loan month by month. Interest is a twelfth of the yearly rate on what was owed a month before; what is owed falls
 * from the first month after the grace. `annuity`: interest and repayment together stay the same, so the repayment is
 * that payment less the interest.
 */
export const loanLines = (loan: Loan, index: number): Line[] => {
  const owner: LineOwner = { part: 'loan', id: loan.id, name: loan.name }
  const at = `loans.${index}`
  const amount = leaf(loan.amount, `${at}.amount`)
  const monthlyRate = divide(leaf(loan.rate, `${at}.rate`), number(12))
  const debtBefore = line(lineId(owner, 'debt'), 1)
  const first = loan.month + loan.grace + 1
  const last = loan.month + loan.term
  const periods = last - first + 1
  const repayment = (): Formula => {
    switch (loan.kind) {
      case 'bullet':
        return during(last, last, amount)
      case 'linear':
        return during(first, last, divide(amount, number(periods)))
      case 'annuity': {
        const payment = multiply(amount, { op: 'annuityFactor', rate: monthlyRate, periods })
        return during(first, last, subtract(payment, line(lineId(owner, 'interest'))))
      }
    }
  }
  return [
    lineOf(owner, 'loanDrawn', during(loan.month, loan.month, amount)),
    lineOf(owner, 'interest', multiply(debtBefore, monthlyRate)),
    lineOf(owner, 'repayment', repayment()),
    lineOf(
      owner,
      'debt',
      subtract(add(debtBefore, line(lineId(owner, 'loanDrawn'))), line(lineId(owner, 'repayment'))),
    ),
  ]
}
