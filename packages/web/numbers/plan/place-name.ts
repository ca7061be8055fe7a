import type { Plan } from '@leinwand/method'
import { type fieldWords, labelOf } from './field-words.ts'
import { valueAt } from './plan-path.ts'
import type { planWords } from './plan-words.ts'

type Words = { plan: typeof planWords.de; fields: typeof fieldWords.de }

/** A place of the plan as a person would name it: `offers.0.price.price` is “Ausfallwarnung: Preis je Maschine und Monat”. */
export const placeName = (plan: Plan, path: string, words: Words): string => {
  const [list = '', index = '', ...rest] = path.split('.')
  const item = valueAt(plan, `${list}.${index}`)
  const sections: Readonly<Record<string, string>> = words.plan.sections
  if (typeof item !== 'object' || item === null || !('name' in item))
    return sections[list] ?? labelOf(words.fields, list, 'general')
  const offer = list === 'offers' ? plan.offers[Number(index)] : undefined
  // The number of a tier, or the month of a ramp, follows its name.
  const key = rest.findLast(part => !/^\d+$/.test(part)) ?? ''
  const number = rest.find(part => /^\d+$/.test(part))
  const scopes = offer ? [offer.price.model, 'offer'] : [list]
  const label = key === '' ? '' : labelOf(words.fields, key, ...scopes)
  return [
    `${item.name}`,
    [label, number === undefined ? '' : String(Number(number) + 1)].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(': ')
}
