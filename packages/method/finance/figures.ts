import type { Figure } from './assumption.ts'
import type { FixedCost, Investment, Loan, Offer, Plan, Quantity, Staff } from './plan.ts'
import type { PriceModel, Tiers } from './price-model.ts'

export type PlacedFigure = { readonly path: string; readonly figure: Figure }

type Figures = Record<string, Figure | undefined>

const tierFigures = (tiers: Tiers | undefined): Figures =>
  Object.fromEntries(tiers?.steps.map(({ price }, step) => [`tiers.steps.${step}.price`, price]) ?? [])

const priceFigures = (price: PriceModel): Figures => {
  switch (price.model) {
    case 'subscription':
      return { price: price.price, ...tierFigures(price.tiers) }
    case 'equipmentAsService': {
      const { model, lifetime, unit, owner, ...figures } = price
      return figures
    }
    case 'payPerUse':
    case 'gainSharing': {
      const { model, unit, ...figures } = price
      return figures
    }
    case 'dataSale': {
      const { model, per, ...figures } = price
      return figures
    }
    case 'oneOff':
    case 'availability': {
      const { model, ...figures } = price
      return figures
    }
  }
}

const listed = (name: string, figures: readonly Figure[] | undefined): Figures =>
  Object.fromEntries(figures?.map((figure, index) => [`${name}.${index}`, figure]) ?? [])

const quantityFigures = ({ initial, growth, churn, limit, ramp, seasonality }: Quantity): Figures => ({
  initial,
  growth,
  churn,
  limit,
  ...listed('ramp', ramp),
  ...listed('seasonality', seasonality),
})

const placed = (prefix: string, figures: Figures): PlacedFigure[] =>
  Object.entries(figures).flatMap(([name, figure]) =>
    figure === undefined ? [] : [{ path: `${prefix}.${name}`, figure }],
  )

const offerFigures = ({ price, unitCost, priceRise, unitCostRise, quantity }: Offer, at: string) => [
  ...placed(`${at}.price`, priceFigures(price)),
  ...placed(at, { unitCost, priceRise, unitCostRise }),
  ...placed(`${at}.quantity`, quantityFigures(quantity)),
]
const costFigures = ({ perMonth, rise }: FixedCost, at: string) => placed(at, { perMonth, rise })
const staffFigures = ({ fte, salary, employerShare, raise }: Staff, at: string) =>
  placed(at, { fte, salary, employerShare, raise })
const investmentFigures = ({ amount, residual }: Investment, at: string) => placed(at, { amount, residual })
const loanFigures = ({ amount, rate }: Loan, at: string) => placed(at, { amount, rate })

/** Every figure of a plan with its path in it, e.g. `offers.0.quantity.growth`. */
export const figuresOf = (plan: Plan): PlacedFigure[] => [
  ...plan.offers.flatMap((offer, index) => offerFigures(offer, `offers.${index}`)),
  ...plan.fixedCosts.flatMap((cost, index) => costFigures(cost, `fixedCosts.${index}`)),
  ...plan.staff.flatMap((staff, index) => staffFigures(staff, `staff.${index}`)),
  ...plan.investments.flatMap((investment, index) => investmentFigures(investment, `investments.${index}`)),
  ...plan.loans.flatMap((loan, index) => loanFigures(loan, `loans.${index}`)),
]

/** The paths of the figures that rest on an assumption. */
export const figuresOn = (plan: Plan, assumption: string): string[] =>
  figuresOf(plan)
    .filter(({ figure }) => figure === assumption)
    .map(({ path }) => path)

/** The assumptions that any figure of the plan rests on. */
export const usedAssumptions = (plan: Plan): ReadonlySet<string> =>
  new Set(figuresOf(plan).flatMap(({ figure }) => (typeof figure === 'string' ? [figure] : [])))
