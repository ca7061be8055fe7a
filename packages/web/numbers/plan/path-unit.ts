import type { Plan } from '@leinwand/method'
import type { Field, Unit } from './field.ts'
import { GENERAL_FIELDS, ITEM_FIELDS, OFFER_FIELDS } from './item-fields.ts'
import { PRICE_FIELDS } from './price-fields.ts'

const fieldsOf = (plan: Plan, path: string): readonly Field[] => {
  const [list = '', index = '', part = ''] = path.split('.')
  if (list === 'offers') {
    const model = plan.offers[Number(index)]?.price.model
    if (part === 'price' && model) return PRICE_FIELDS[model]
    if (part === 'quantity') return OFFER_FIELDS.quantity
    return [...OFFER_FIELDS.first, ...OFFER_FIELDS.more]
  }
  const items = Object.entries(ITEM_FIELDS).find(([name]) => name === list)?.[1]
  return items ? [...items.first, ...items.more] : GENERAL_FIELDS
}

/** How the number at a place of the plan is written: a churn of 0.005 is 0.5 %. Prices of tiers and unit cost are euro. */
export const pathUnit = (plan: Plan, path: string): Unit => {
  const key = path.split('.').findLast(part => !/^\d+$/.test(part))
  const field = fieldsOf(plan, path).find(each => each.key === key)
  if (field && 'unit' in field) return field.unit
  return key === 'price' || key === 'unitCost' ? 'euro' : 'number'
}
