import type { PriceModel } from '@leinwand/method'
import { amount, euro, type Field, share, whole } from './field.ts'

type Model = PriceModel['model']

const unit: Field = { key: 'unit', as: 'text', maxLength: 40 }
const optional = { optional: true }

/** The form of each price model, in the order in which one would ask. Tiers have an editor of their own. */
export const PRICE_FIELDS: Record<Model, readonly Field[]> = {
  oneOff: [euro('price')],
  subscription: [],
  payPerUse: [euro('price'), unit, amount('usage'), euro('base'), euro('minimum')],
  availability: [
    euro('base'),
    amount('agreed', { unit: 'percent', max: 100 }),
    amount('reached', { unit: 'percent', max: 100 }),
    euro('bonus'),
    euro('malus'),
  ],
  gainSharing: [share('share'), amount('baseline'), amount('actual'), euro('valuePerUnit'), unit],
  equipmentAsService: [
    euro('assetPrice'),
    euro('residual'),
    whole('lifetime', 'months', 1, 360),
    euro('serviceCost'),
    euro('risk'),
    unit,
    amount('expectedUnits'),
    amount('p10Units', optional),
    euro('price', optional),
    { key: 'owner', as: 'choice', options: ['provider', 'partner', 'customer'] },
  ],
  dataSale: [euro('price'), { key: 'per', as: 'choice', options: ['dataSet', 'access'] }],
}

export const PRICE_MODELS = Object.keys(PRICE_FIELDS) as readonly Model[]

/** A price model as it begins, with what the model before it had in common. */
export const blankPrice = (model: Model, before?: PriceModel): PriceModel => {
  const kept = before && 'price' in before ? before.price : undefined
  const price = kept ?? 0
  switch (model) {
    case 'oneOff':
      return { model, price }
    case 'subscription':
      return { model, price }
    case 'payPerUse':
      return { model, price, unit: 'h', usage: 0, base: 0, minimum: 0 }
    case 'availability':
      return { model, base: price, agreed: 95, reached: 95, bonus: 0, malus: 0 }
    case 'gainSharing':
      return { model, share: 0.3, baseline: 0, actual: 0, valuePerUnit: 0, unit: 'h' }
    case 'equipmentAsService':
      return {
        model,
        assetPrice: 0,
        residual: 0,
        lifetime: 60,
        serviceCost: 0,
        risk: 0,
        expectedUnits: 1,
        unit: 'h',
        owner: 'provider',
      }
    case 'dataSale':
      return { model, price, per: 'dataSet' }
  }
}
