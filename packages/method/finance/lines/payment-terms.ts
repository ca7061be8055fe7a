import { add, type Formula, line, multiply, number } from '../model/formula.ts'

const DAYS_A_MONTH = 30

/**
 * What is paid in a month of what was billed. Months have 30 days (the commercial year): of 45 days, half is paid one
 * month later and half two months later.
 */
export const paidOf = (billed: string, days: number): Formula => {
  const whole = Math.floor(days / DAYS_A_MONTH)
  const part = days / DAYS_A_MONTH - whole
  return add(multiply(number(1 - part), line(billed, whole)), multiply(number(part), line(billed, whole + 1)))
}
