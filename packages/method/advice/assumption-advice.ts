import type { Assumption } from '../finance/assumption.ts'
import { figuresOn } from '../finance/figures.ts'
import type { Plan } from '../finance/plan.ts'
import type { Advice } from './advice.ts'

const NOTICE_DAYS = 60
const DAY = 86_400_000

const daysLeft = (validUntil: string, now: string): number =>
  Math.round((Date.parse(validUntil) - Date.parse(now.slice(0, 10))) / DAY)

const adviceOn = (assumption: Assumption, figures: number, now: string): Advice | undefined => {
  const { id, label, state, validUntil } = assumption
  const target = { page: 'numbers', id } as const
  const params = { assumption: id, label, figures }
  if (state === 'refuted') return { code: 'assumption-refuted', params, target }
  if (validUntil === undefined) return undefined
  const days = daysLeft(validUntil, now)
  if (days > NOTICE_DAYS) return undefined
  const code = days < 0 ? 'assumption-expired' : 'assumption-expires'
  return { code, params: { ...params, validUntil, days }, target }
}

/**
 * Assumptions in use that are refuted, have expired or expire within 60 days, with how many figures depend on them;
 * refuted first, then the one that expires first.
 */
export const assumptionAdvice = (plan: Plan, now: string): Advice[] =>
  plan.assumptions
    .map(assumption => ({ assumption, figures: figuresOn(plan, assumption.id).length }))
    .filter(({ figures }) => figures > 0)
    .map(({ assumption, figures }) => adviceOn(assumption, figures, now))
    .filter(advice => advice !== undefined)
    .sort((a, b) => urgency(a) - urgency(b))

const urgency = ({ params }: Advice): number =>
  typeof params.days === 'number' ? params.days : Number.NEGATIVE_INFINITY
