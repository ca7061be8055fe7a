import type { FixedCost, Investment, Loan, Offer, Staff } from '@leinwand/method'
import { amount, days, euro, type Field, name, ownRate, rise, share, whole } from './field.ts'

/** The lists of a plan whose items are forms; offers have more to them and a form of their own. */
export type ItemList = 'fixedCosts' | 'staff' | 'investments' | 'loans'

const level: Field = { key: 'level', as: 'choice', options: ['offer', 'area', 'firm'] }
const offer: Field = { key: 'offer', as: 'offer' }
const from = whole('from', 'month', 1, 120)
const to = whole('to', 'month', 1, 120, { optional: true })

/** What is asked of an item: first what one always fills in, then what mostly stays as it begins. */
export const ITEM_FIELDS: Record<ItemList, { first: readonly Field[]; more: readonly Field[] }> = {
  fixedCosts: {
    first: [name, euro('perMonth'), level, offer],
    more: [from, to, rise('rise'), days('paymentDays'), ownRate('vatRate')],
  },
  staff: {
    first: [name, amount('fte'), euro('salary'), level, offer],
    more: [share('employerShare', { max: 2 }), rise('raise'), from, to],
  },
  investments: {
    first: [name, euro('amount'), whole('month', 'month', 0, 120), euro('residual')],
    more: [whole('life', 'months', 1, 600, { optional: true }), days('paymentDays'), ownRate('vatRate')],
  },
  loans: {
    first: [
      name,
      euro('amount'),
      share('rate'),
      whole('term', 'months', 1, 600),
      { key: 'kind', as: 'choice', options: ['annuity', 'linear', 'bullet'] },
    ],
    more: [whole('month', 'month', 0, 120), whole('grace', 'months', 0, 599)],
  },
}

export const GENERAL_FIELDS: readonly Field[] = [
  { key: 'start', as: 'text', maxLength: 7 },
  whole('months', 'months', 12, 120),
  { key: 'discountRate', as: 'number', unit: 'share', min: 0, max: 1 },
  { key: 'openingBalance', as: 'number', unit: 'euro' },
  { key: 'creditLine', as: 'number', unit: 'euro', min: 0 },
  { key: 'vatRate', as: 'number', unit: 'share', min: 0, max: 1 },
  { key: 'taxRate', as: 'number', unit: 'share', min: 0, max: 1 },
]

export const OFFER_FIELDS: { first: readonly Field[]; more: readonly Field[]; quantity: readonly Field[] } = {
  first: [name, { key: 'offering', as: 'choice', options: ['hardware', 'service'] }],
  more: [
    days('paymentDays'),
    days('supplierDays'),
    rise('priceRise'),
    rise('unitCostRise'),
    ownRate('vatRate'),
    ownRate('costVatRate'),
  ],
  quantity: [
    whole('from', 'month', 1, 120),
    amount('initial'),
    amount('growth'),
    share('churn'),
    amount('limit', { optional: true }),
  ],
}

type Blank = { fixedCosts: FixedCost; staff: Staff; investments: Investment; loans: Loan }

/** An item as it begins. Its cost is nothing yet, so that adding it changes no figure. */
export const blankItem = <L extends ItemList>(list: L, id: string, called: string): Blank[L] => {
  const blank: Blank = {
    fixedCosts: { id, name: called, perMonth: 0, level: 'firm', from: 1, rise: 0, paymentDays: 0 },
    staff: { id, name: called, fte: 1, salary: 0, employerShare: 0.21, raise: 0, level: 'firm', from: 1 },
    investments: { id, name: called, month: 0, amount: 0, residual: 0, paymentDays: 0 },
    loans: { id, name: called, amount: 0, month: 0, rate: 0.05, term: 60, kind: 'annuity', grace: 0 },
  }
  return blank[list]
}

export const blankOffer = (id: string, called: string): Offer => ({
  id,
  name: called,
  offering: 'service',
  price: { model: 'subscription', price: 0 },
  unitCost: 0,
  quantity: { from: 1, initial: 0, growth: 0, churn: 0 },
  paymentDays: 30,
  supplierDays: 0,
  priceRise: 0,
  unitCostRise: 0,
})

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)

/** An id that reads like its name and that nothing of the list has yet. */
export const freshId = (called: string, taken: readonly { id: string }[]): string => {
  const wanted = slug(called) || 'x'
  const free = (id: string) => taken.every(item => item.id !== id)
  if (free(wanted)) return wanted
  for (let count = 2; ; count += 1) if (free(`${wanted}-${count}`)) return `${wanted}-${count}`
}
