import type { Figure, PriceModel } from '@leinwand/method'
import type { Format } from '../language/format.ts'
import type { patternWords } from './words.ts'

type Said = Readonly<Record<string, string>>

const figures = (price: PriceModel, format: Format): Said => {
  const euro = (value: Figure = 0) => (typeof value === 'number' ? format.price(value) : value)
  const number = (value: Figure = 0) => (typeof value === 'number' ? format.decimal(value) : value)
  switch (price.model) {
    case 'oneOff':
    case 'dataSale':
      return { price: euro(price.price) }
    case 'subscription':
      return {
        price: price.tiers ? price.tiers.steps.map(step => euro(step.price)).join(' · ') : euro(price.price),
      }
    case 'payPerUse':
      return {
        price: euro(price.price),
        unit: price.unit,
        usage: number(price.usage),
        base: euro(price.base),
        minimum: euro(price.minimum),
      }
    case 'availability':
      return {
        base: euro(price.base),
        agreed: number(price.agreed),
        bonus: euro(price.bonus),
        malus: euro(price.malus),
      }
    case 'gainSharing':
      return {
        share: typeof price.share === 'number' ? format.percent(price.share) : price.share,
        baseline: number(price.baseline),
        actual: number(price.actual),
        unit: price.unit,
        value: euro(price.valuePerUnit),
      }
    case 'equipmentAsService':
      return {
        price: euro(price.price),
        unit: price.unit,
        usage: number(price.expectedUnits),
        asset: euro(price.assetPrice),
        months: number(price.lifetime),
      }
  }
}

/** A price model with its values in a sentence of the reader's language and locale. */
export const priceText = (price: PriceModel, words: typeof patternWords.de, format: Format): string =>
  words.says[price.model === 'subscription' && price.tiers ? 'tiers' : price.model](figures(price, format))
