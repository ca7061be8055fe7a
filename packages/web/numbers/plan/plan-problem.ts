import { FAILURES, type FailureCode, type Language, message } from '@leinwand/contract'
import { Plan, planFailure } from '@leinwand/method'
import { planWords } from './plan-words.ts'

export type PlanProblem = { readonly path: string; readonly sentence: string }

const isKnown = (code: string): code is FailureCode => Object.hasOwn(FAILURES, code)

/** Why a plan cannot be computed, and where; nothing where it can. */
export const planProblem = (plan: Plan, language: Language): PlanProblem | null => {
  const read = Plan.safeParse(plan)
  if (!read.success) {
    const path = read.error.issues[0]?.path.join('.') ?? ''
    return { path, sentence: planWords[language].doesNotFit }
  }
  const failure = planFailure(plan)
  if (!failure) return null
  const { code, params } = failure
  return {
    path: String(params.path ?? ''),
    sentence: isKnown(code) ? message(code, params, language).message : planWords[language].doesNotFit,
  }
}
