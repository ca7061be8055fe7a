import { needs, type WrittenPattern } from '../pattern.ts'
import { EIGHT_TYPES, NAVIGATOR, THINGS } from '../sources.ts'

export const payPerUse: WrittenPattern = {
  id: 'pay-per-use',
  kind: 'hybrid',
  name: { de: 'Bezahlung nach Nutzung', en: 'Pay per use' },
  idea: {
    de: 'Der Kunde kauft nicht die Maschine, sondern was er mit ihr tut: Stunden, Teile, Kubikmeter. Die Nutzung wird gemessen und abgerechnet, ein Grundpreis deckt, was auch im Stillstand kostet.',
    en: 'Customers do not buy the machine but what they do with it: hours, parts, cubic metres. Use is measured and billed, a base price covers what costs also at rest.',
  },
  notes: [
    needs(
      'meter',
      'keyResources',
      'both',
      ['automatedAcquisition'],
      'Zähler in der Maschine, dem beide Seiten trauen',
      'Meter in the machine that both sides trust',
    ),
    needs(
      'usage',
      'keyResources',
      'service',
      ['dataUnderstanding'],
      'Nutzungsdaten der Maschinen im Feld',
      'Usage data of the machines in the field',
    ),
    needs(
      'billing',
      'keyActivities',
      'service',
      ['dataPreparation', 'deployment'],
      'Nutzung messen, prüfen und abrechnen',
      'Measure, check and bill the use',
    ),
    needs(
      'utilisation',
      'keyActivities',
      'service',
      ['businessUnderstanding', 'modeling'],
      'Auslastung schätzen, bevor ein Vertrag geschlossen wird',
      'Estimate utilisation before signing a contract',
    ),
    needs(
      'bank',
      'keyPartners',
      'both',
      [],
      'Finanzierungspartner für die Maschinen',
      'Partner who finances the machines',
    ),
    needs(
      'value',
      'valuePropositions',
      'hardware',
      [],
      'Keine Investition, Kosten nur wenn produziert wird',
      'No investment, cost only when there is production',
    ),
    needs(
      'fee',
      'revenueStreams',
      'service',
      [],
      'Grundpreis und Preis je Nutzung',
      'Base price and price per use',
    ),
    needs(
      'capital',
      'costStructure',
      'hardware',
      [],
      'Gebundenes Kapital und Ausfall von Zahlungen',
      'Capital tied up and payments that fail',
    ),
  ],
  offer: {
    offering: 'service',
    price: { model: 'payPerUse', price: 2.4, unit: 'h', usage: 320, base: 250, minimum: 150 },
    unitCost: 310,
    quantity: { initial: 1, growth: 1, churn: 0.004, limit: 60 },
    paymentDays: 14,
  },
  pricing: {
    de: 'Grundpreis und Mindestmenge decken Kapital und Bereitschaft, der Preis je Stunde den Verschleiß und den Gewinn. Unter welcher Auslastung es kippt, zeigen die Zahlen.',
    en: 'Base price and minimum cover capital and readiness, the price per hour covers wear and profit. The numbers show the utilisation at which it breaks.',
  },
  example: {
    de: 'Die Muster Fördertechnik GmbH stellt einem Saisonbetrieb vier Stapler hin. Im Winter zahlt er den Grundpreis, in der Ernte nach Stunden.',
    en: 'Muster Fördertechnik GmbH places four forklifts at a seasonal business. In winter it pays the base price, at harvest by the hour.',
  },
  risks: [
    {
      de: 'Die Maschine bleibt Ihr Eigentum und steht in Ihrer Bilanz; bei Insolvenz des Kunden müssen Sie sie herausholen können (Eigentum kennzeichnen, Zugang vereinbaren).',
      en: 'The machine stays yours and on your balance sheet; if the customer becomes insolvent you must be able to fetch it (mark it as yours, agree on access).',
    },
    {
      de: 'Die Nachfrage des Kunden wird Ihr Risiko. Ohne Mindestmenge trägt ein Auftragsloch beim Kunden Ihre Finanzierung.',
      en: 'The customer’s demand becomes your risk. Without a minimum, a gap in their orders hits your financing.',
    },
    {
      de: 'Wer für fremde Nutzung haftet, muss Bedienfehler vom Verschleiß trennen können.',
      en: 'Whoever answers for use by others has to tell wrong handling from wear.',
    },
  ],
  sources: [NAVIGATOR, EIGHT_TYPES, THINGS],
}
