import { figuresOf, type Plan } from '@leinwand/method'

/** The lists of a plan whose entries have a name of their own. */
const PLAN_LISTS = ['assumptions', 'offers', 'fixedCosts', 'staff', 'investments', 'loans'] as const
type PlanList = (typeof PLAN_LISTS)[number]

const TERMS = [
  'start',
  'months',
  'discountRate',
  'creditLine',
  'openingBalance',
  'vatRate',
  'taxRate',
] as const satisfies readonly (keyof Plan)[]
export type PlanTerm = (typeof TERMS)[number]

/** A leaf of an entry: `price.price`, `quantity.growth`; lists of numbers are one leaf. */
type Leaf = string | number | boolean | undefined
type PlanField = { readonly path: string; readonly before: Leaf; readonly after: Leaf }

/** An entry, or a single term of the plan, that differs; `fields` is empty for one that only one plan has. */
export type PlanDifference = {
  readonly list: PlanList | 'terms'
  readonly id: string
  readonly name: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly fields: readonly PlanField[]
}

const leaves = (value: unknown, path = ''): [string, Leaf][] => {
  if (value === undefined) return []
  if (Array.isArray(value)) return [[path, JSON.stringify(value)]]
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) =>
      leaves(inner, path === '' ? key : `${path}.${key}`),
    )
  return [[path, value as Leaf]]
}

const fieldsBetween = (before: unknown, after: unknown): PlanField[] => {
  const [old, now] = [new Map(leaves(before)), new Map(leaves(after))]
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter(path => old.get(path) !== now.get(path))
    .map(path => ({ path, before: old.get(path), after: now.get(path) }))
}

type Item = { readonly id: string; readonly name?: string; readonly label?: string }
const nameOf = ({ id, name, label }: Item): string => name ?? label ?? id

const inList = (before: readonly Item[], after: readonly Item[], list: PlanList): PlanDifference[] =>
  [...new Set([...before, ...after].map(({ id }) => id))].flatMap((id): PlanDifference[] => {
    const old = before.find(each => each.id === id)
    const now = after.find(each => each.id === id)
    if (!old && now) return [{ list, id, name: nameOf(now), kind: 'added', fields: [] }]
    if (old && !now) return [{ list, id, name: nameOf(old), kind: 'removed', fields: [] }]
    const fields = fieldsBetween(old, now)
    return fields.length === 0 || !now ? [] : [{ list, id, name: nameOf(now), kind: 'changed', fields }]
  })

/** What differs between two plans: assumptions, offers and all else that has a name, then the terms of the plan itself. */
export const comparePlans = (before: Plan, after: Plan): PlanDifference[] => [
  ...PLAN_LISTS.flatMap(list => inList(before[list], after[list], list)),
  ...TERMS.filter(term => before[term] !== after[term]).map(
    (term): PlanDifference => ({
      list: 'terms',
      id: term,
      name: term,
      kind: 'changed',
      fields: [{ path: term, before: before[term], after: after[term] }],
    }),
  ),
]

const withItem = <T extends Item>(into: readonly T[], id: string, wanted: T | undefined): T[] =>
  wanted === undefined
    ? into.filter(each => each.id !== id)
    : into.some(each => each.id === id)
      ? into.map(each => (each.id === id ? wanted : each))
      : [...into, wanted]

const NO_FIGURES = { offers: [], fixedCosts: [], staff: [], investments: [], loans: [] }

/** The assumptions that an entry of a plan rests on. */
const restsOn = (plan: Plan, list: Exclude<PlanList, 'assumptions'>, id: string): string[] =>
  figuresOf({ ...plan, ...NO_FIGURES, [list]: plan[list].filter(each => each.id === id) }).flatMap(
    ({ figure }) => (typeof figure === 'string' ? [figure] : []),
  )

/** What must come along for an entry to be computed: its assumptions and the offer it belongs to, where they lack. */
const withItsGround = (into: Plan, from: Plan, list: Exclude<PlanList, 'assumptions'>, id: string): Plan => {
  const lacking = restsOn(from, list, id).filter(name => !into.assumptions.some(each => each.id === name))
  const grounded = lacking.reduce((plan, name) => takeFromPlan(plan, from, 'assumptions', name), into)
  const offer =
    list === 'fixedCosts' || list === 'staff' ? from[list].find(each => each.id === id)?.offer : ''
  return offer && !into.offers.some(each => each.id === offer)
    ? takeFromPlan(grounded, from, 'offers', offer)
    : grounded
}

/**
 * A plan with one entry as another plan has it, or without it where the other has none. Assumptions and the offer that
 * the entry rests on come along where the plan lacks them; those it has keep their own values.
 */
export const takeFromPlan = (into: Plan, from: Plan, list: PlanDifference['list'], id: string): Plan => {
  switch (list) {
    case 'terms': {
      const term = TERMS.find(each => each === id)
      return term === undefined ? into : { ...into, [term]: from[term] }
    }
    case 'assumptions': {
      const wanted = from.assumptions.find(each => each.id === id)
      return { ...into, assumptions: withItem(into.assumptions, id, wanted) }
    }
    default: {
      const ground = withItsGround(into, from, list, id)
      const wanted = (from[list] as readonly Item[]).find(each => each.id === id)
      return { ...ground, [list]: withItem(ground[list] as readonly Item[], id, wanted) }
    }
  }
}
