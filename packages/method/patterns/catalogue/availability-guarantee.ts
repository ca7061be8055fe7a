import { needs, type WrittenPattern } from '../pattern.ts'
import { EIGHT_TYPES, MADE_TO_SERVE, NAVIGATOR } from '../sources.ts'

export const availabilityGuarantee: WrittenPattern = {
  id: 'availability-guarantee',
  kind: 'service',
  name: { de: 'Verfügbarkeitsgarantie', en: 'Availability guarantee' },
  idea: {
    de: 'Zugesagt wird nicht Wartung, sondern ihr Ergebnis: dass die Anlage läuft. Wird mehr erreicht als vereinbart, gibt es einen Bonus, wird weniger erreicht, einen Abzug.',
    en: 'Not maintenance is promised but its result: that the plant runs. Reaching more than agreed earns a bonus, reaching less costs a deduction.',
  },
  notes: [
    needs(
      'uptime',
      'keyResources',
      'service',
      ['dataUnderstanding', 'automatedAcquisition'],
      'Lauf- und Stillstandszeiten mit Ursache',
      'Times of running and standing with their cause',
    ),
    needs(
      'forecast',
      'keyActivities',
      'service',
      ['modeling', 'evaluation'],
      'Störungen vorhersagen und Einsätze planen',
      'Forecast faults and plan visits',
    ),
    needs(
      'proof',
      'keyActivities',
      'service',
      ['dataPreparation', 'deployment'],
      'Erreichte Verfügbarkeit gemeinsam nachweisen',
      'Prove the availability reached, together',
    ),
    needs(
      'parts',
      'keyPartners',
      'hardware',
      [],
      'Lieferanten mit zugesagter Lieferzeit für Ersatzteile',
      'Suppliers with agreed delivery time for spare parts',
    ),
    needs(
      'value',
      'valuePropositions',
      'service',
      [],
      'Planbare Produktion: Ein Ausfall kostet den Anbieter mit',
      'Predictable production: a failure costs the provider too',
    ),
    needs(
      'fee',
      'revenueStreams',
      'service',
      [],
      'Monatspauschale mit Bonus und Abzug',
      'Monthly flat rate with bonus and deduction',
    ),
    needs(
      'reserve',
      'costStructure',
      'service',
      [],
      'Rücklage für Abzüge und eilige Einsätze',
      'Reserve for deductions and urgent visits',
    ),
  ],
  offer: {
    offering: 'service',
    price: { model: 'availability', base: 900, agreed: 97, reached: 97.6, bonus: 60, malus: 120 },
    unitCost: 340,
    quantity: { initial: 2, growth: 1, churn: 0.003, limit: 60 },
  },
  pricing: {
    de: 'Pauschale je Anlage, Bonus und Abzug je Prozentpunkt. Setzen Sie die zugesagte Verfügbarkeit unter das, was Sie ein Jahr lang gemessen haben.',
    en: 'A flat rate per plant, bonus and deduction per percentage point. Set the agreed availability below what you have measured for a year.',
  },
  example: {
    de: 'Die Muster Aufzüge GmbH sagt einem Klinikum 99 von 100 Stunden zu. Gezählt wird nur, was nicht auf Vandalismus oder Stromausfall zurückgeht.',
    en: 'Muster Aufzüge GmbH promises a hospital 99 hours of 100. Only what is not due to vandalism or power failure counts.',
  },
  risks: [
    {
      de: 'Streit darüber, was als Stillstand zählt: Ausnahmen und Messstelle vorher festlegen.',
      en: 'Disputes about what counts as downtime: settle exceptions and the place of measuring beforehand.',
    },
    {
      de: 'Ein einziger langer Ausfall kann ein Jahr aufzehren: Abzug nach oben begrenzen, Folgeschäden ausschließen.',
      en: 'One long failure can eat up a year: cap the deduction, exclude consequential damage.',
    },
  ],
  sources: [EIGHT_TYPES, MADE_TO_SERVE, NAVIGATOR],
}
