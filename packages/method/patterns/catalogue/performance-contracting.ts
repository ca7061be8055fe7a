import { needs, type WrittenPattern } from '../pattern.ts'
import { EIGHT_TYPES, NAVIGATOR, PERFORMANCE } from '../sources.ts'

export const performanceContracting: WrittenPattern = {
  id: 'performance-contracting',
  kind: 'service',
  name: { de: 'Leistung nach Ergebnis', en: 'Performance contracting' },
  idea: {
    de: 'Bezahlt wird das Ergebnis, auf das es dem Kunden ankommt: fertige Stücke, saubere Luft, bewegte Tonnen. Wie es erreicht wird, entscheidet der Anbieter.',
    en: 'What counts for the customer is paid: finished pieces, clean air, tonnes moved. How it is reached is up to the provider.',
  },
  notes: [
    needs(
      'goal',
      'keyResources',
      'service',
      ['businessUnderstanding'],
      'Gemeinsame Messgröße für das Ergebnis mit Ausgangswert',
      'A shared measure of the result with its baseline',
    ),
    needs(
      'readings',
      'keyResources',
      'service',
      ['dataUnderstanding', 'automatedAcquisition'],
      'Messwerte, die das Ergebnis belegen',
      'Readings that prove the result',
    ),
    needs(
      'steering',
      'keyActivities',
      'service',
      ['modeling', 'evaluation', 'deployment'],
      'Anlage auf das Ergebnis hin steuern',
      'Steer the plant towards the result',
    ),
    needs(
      'value',
      'valuePropositions',
      'service',
      [],
      'Der Kunde kauft ein Ergebnis und trägt kein technisches Risiko',
      'The customer buys a result and bears less technical risk',
    ),
    needs(
      'review',
      'customerRelationships',
      'service',
      [],
      'Vierteljährlich gemeinsam auf das Ergebnis schauen',
      'Look at the result together every quarter',
    ),
    needs(
      'share',
      'revenueStreams',
      'service',
      [],
      'Preis je erreichtem Ergebnis',
      'Price per result reached',
    ),
    needs(
      'effort',
      'costStructure',
      'service',
      [],
      'Aufwand, der nötig ist, um das Ergebnis zu halten',
      'Effort needed to keep up the result',
    ),
  ],
  offer: {
    offering: 'service',
    price: { model: 'payPerUse', price: 0.85, unit: 't', usage: 2400, base: 0, minimum: 900 },
    unitCost: 980,
    quantity: { initial: 1, growth: 0.5, churn: 0.003, limit: 25 },
  },
  pricing: {
    de: 'Preis je Einheit des Ergebnisses mit einer Untergrenze im Monat, damit Stillstand beim Kunden nicht allein zu Ihren Lasten geht.',
    en: 'A price per unit of the result with a lower limit per month, so that standstill at the customer is not at your expense alone.',
  },
  example: {
    de: 'Die Muster Filtertechnik GmbH rechnet mit einer Gießerei je Tonne gereinigtem Sand ab. Verbessert sie den Prozess, behält sie den Vorteil.',
    en: 'Muster Filtertechnik GmbH bills a foundry per tonne of cleaned sand. When it improves the process, it keeps the advantage.',
  },
  risks: [
    {
      de: 'Das Ergebnis hängt auch vom Kunden ab (Material, Bedienung): Mitwirkung im Vertrag festhalten.',
      en: 'The result depends on the customer too (material, handling): put their part into the contract.',
    },
    {
      de: 'Wem gehört, was Sie zur Leistung beim Kunden einbauen? Ohne Klärung fällt es bei Insolvenz in die Masse.',
      en: 'To whom does belong what you install at the customer? Unsettled, it falls into the estate in an insolvency.',
    },
  ],
  sources: [EIGHT_TYPES, NAVIGATOR, PERFORMANCE],
}
