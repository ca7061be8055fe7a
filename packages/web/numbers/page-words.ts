import { dictionary } from '../language/dictionary.ts'

export const pageWords = dictionary({
  de: {
    title: 'Zahlen',
    lead: 'Trägt sich das Geschäftsmodell? Gerechnet aus Plan und Annahmen dieses Projekts, in Euro ohne Umsatzsteuer; die Liquidität mit ihr.',
    parts: {
      overview: 'Überblick',
      plan: 'Plan',
      margins: 'Deckungsbeiträge',
      liquidity: 'Liquidität',
      uncertainty: 'Unsicherheit',
      metered: 'Plan und Ist',
    },
    partNav: 'Teile der Zahlen',
    lightNow: 'Stand',
    npvNow: 'Kapitalwert',
    lowestNow: 'Tiefster Kontostand',
  },
  en: {
    title: 'Numbers',
    lead: 'Does the business model carry itself? Computed from this project’s plan and assumptions, in euro without VAT; liquidity with it.',
    parts: {
      overview: 'Overview',
      plan: 'Plan',
      margins: 'Contribution',
      liquidity: 'Liquidity',
      uncertainty: 'Uncertainty',
      metered: 'Plan and actual',
    },
    partNav: 'Parts of the numbers',
    lightNow: 'Standing',
    npvNow: 'Net present value',
    lowestNow: 'Lowest balance',
  },
})

export const PARTS = ['overview', 'plan', 'margins', 'liquidity', 'uncertainty', 'metered'] as const
export type Part = (typeof PARTS)[number]
