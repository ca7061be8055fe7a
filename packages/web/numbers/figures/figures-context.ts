import type { FinanceResult, Plan } from '@leinwand/method'
import { createContext, use } from 'react'

export type Figures = {
  /** The plan that the figures were computed from. */
  readonly plan: Plan
  readonly finance: FinanceResult
  /** ISO instant of the computation. */
  readonly now: string
  /** Opens the formula of a figure. */
  readonly showFormula: (figure: string) => void
}

export const FiguresContext = createContext<Figures | null>(null)

export const useFigures = (): Figures => {
  const figures = use(FiguresContext)
  if (!figures) throw new Error('a figure stands outside of the figures')
  return figures
}
