import { needs, type WrittenPattern } from '../pattern.ts'

export const carbonReport: WrittenPattern = {
  id: 'carbon-report',
  kind: 'data',
  name: { de: 'Energie- und CO₂-Bericht als Dienst', en: 'Energy and CO₂ report as a service' },
  idea: {
    de: 'Aus gemessenem Verbrauch entsteht je Produkt ein Nachweis über Energie und Emissionen, den der Kunde seinen Abnehmern und Prüfern vorlegt.',
    en: 'Measured consumption becomes a proof per product of energy and emissions that the customer shows to buyers and auditors.',
  },
  notes: [
    needs(
      'meters',
      'keyResources',
      'both',
      ['automatedAcquisition'],
      'Verbrauch je Maschine, laufend gemessen',
      'Consumption per machine, measured continuously',
    ),
    needs(
      'factors',
      'keyResources',
      'service',
      ['dataUnderstanding'],
      'Belegte Emissionsfaktoren mit Stand und Quelle',
      'Proven emission factors with date and source',
    ),
    needs(
      'allocate',
      'keyActivities',
      'service',
      ['dataPreparation', 'modeling'],
      'Verbrauch auf Aufträge und Produkte verteilen',
      'Allocate consumption to orders and products',
    ),
    needs(
      'report',
      'keyActivities',
      'service',
      ['evaluation', 'deployment'],
      'Prüffähigen Bericht erstellen',
      'Make a report that can be audited',
    ),
    needs(
      'auditor',
      'keyPartners',
      'service',
      [],
      'Prüfer, der die Methode anerkennt',
      'Auditor who accepts the method',
    ),
    needs(
      'value',
      'valuePropositions',
      'service',
      [],
      'Nachweise ohne Handarbeit, gemessen statt geschätzt',
      'Proof without manual work, measured and not guessed',
    ),
    needs('fee', 'revenueStreams', 'service', [], 'Monatlicher Preis je Standort', 'Monthly price per site'),
    needs(
      'cost',
      'costStructure',
      'service',
      [],
      'Messstellen und Pflege der Faktoren',
      'Metering points and care of the factors',
    ),
  ],
  offer: {
    offering: 'service',
    price: { model: 'subscription', price: 260 },
    unitCost: 48,
    quantity: { initial: 2, growth: 2, churn: 0.004, limit: 150 },
  },
  pricing: {
    de: 'Preis je Standort und Zahl der Messstellen; der Maßstab sind die Tage, die heute jemand mit Tabellen verbringt.',
    en: 'A price per site and number of metering points; the yardstick is the days that somebody spends with tables today.',
  },
  example: {
    de: 'Die Muster Galvanik GmbH legt ihrem Autokunden je Los die Kilowattstunden vor, abgelesen an sechs Zählern.',
    en: 'Muster Galvanik GmbH shows its car customer the kilowatt hours per batch, read from six meters.',
  },
  risks: [
    {
      de: 'Eine falsche Angabe nach außen trifft den Kunden: Annahmen offenlegen, Änderungen der Faktoren festhalten.',
      en: 'A wrong statement hits the customer: disclose assumptions, record changes of factors.',
    },
    {
      de: 'Regeln ändern sich: Wer heute berichten muss, ist morgen vielleicht befreit. Den Nutzen im Betrieb mitverkaufen.',
      en: 'Rules change: who must report today may be exempt tomorrow. Sell the benefit in operation along.',
    },
  ],
  sources: [
    {
      by: 'WRI, WBCSD',
      title: 'GHG Protocol – Product Life Cycle Accounting and Reporting Standard',
      year: 2011,
    },
    { by: 'ISO 14067', title: 'Greenhouse gases – Carbon footprint of products', year: 2018 },
  ],
}
