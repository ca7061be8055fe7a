import type { Figure, Plan, PriceModel, Quantity } from './plan.ts'

export type PlacedFigure = { readonly path: string; readonly figure: Figure }

const priceFigures = (price: PriceModel): Record<string, Figure> => {
  switch (price.model) {
    case 'oneOff':
    case 'subscription':
      return { price: price.price }
    case 'payPerUse':
      return { price: price.price, usage: price.usage, base: price.base, minimum: price.minimum }
  }
}

const quantityFigures = ({ initial, growth, churn, limit }: Quantity): Record<string, Figure> => ({
  initial,
  growth,
  churn,
  ...(limit !== undefined && { limit }),
})

const placed = (prefix: string, figures: Record<string, Figure>): PlacedFigure[] =>
  Object.entries(figures).map(([name, figure]) => ({ path: `${prefix}.${name}`, figure }))

/** Every figure of a plan with its path in it, e.g. `offers.0.quantity.growth`. */
export const figuresOf = (plan: Plan): PlacedFigure[] => [
  ...plan.offers.flatMap(({ price, unitCost, quantity }, index) => [
    ...placed(`offers.${index}.price`, priceFigures(price)),
    ...placed(`offers.${index}`, { unitCost }),
    ...placed(`offers.${index}.quantity`, quantityFigures(quantity)),
  ]),
  ...plan.fixedCosts.flatMap(({ perMonth }, index) => placed(`fixedCosts.${index}`, { perMonth })),
  ...plan.investments.flatMap(({ amount, residual }, index) =>
    placed(`investments.${index}`, { amount, residual }),
  ),
]

/** The paths of the figures that rest on an assumption. */
export const figuresOn = (plan: Plan, assumption: string): string[] =>
  figuresOf(plan)
    .filter(({ figure }) => figure === assumption)
    .map(({ path }) => path)
