import { needs, type WrittenPattern } from '../pattern.ts'
import { EIGHT_TYPES, NAVIGATOR } from '../sources.ts'

export const pooling: WrittenPattern = {
  id: 'pooling',
  kind: 'hybrid',
  name: { de: 'Gemeinsame Nutzung und Miete', en: 'Pooling and leasing' },
  idea: {
    de: 'Mehrere Kunden teilen sich Maschinen, die jeder nur zeitweise braucht. Der Anbieter weiß, wo welche steht, wie es ihr geht und wann sie frei wird.',
    en: 'Several customers share machines that each needs only at times. The provider knows where each stands, how it is and when it becomes free.',
  },
  notes: [
    needs('fleet', 'keyResources', 'hardware', [], 'Mietflotte mit Ortung', 'Rental fleet with positioning'),
    needs(
      'where',
      'keyResources',
      'service',
      ['dataUnderstanding', 'automatedAcquisition'],
      'Ort, Zustand und Nutzung jeder Maschine',
      'Place, condition and use of each machine',
    ),
    needs(
      'plan',
      'keyActivities',
      'service',
      ['dataPreparation', 'modeling'],
      'Nachfrage vorhersagen und Maschinen umsetzen',
      'Forecast demand and move machines',
    ),
    needs(
      'hand',
      'keyActivities',
      'hardware',
      ['deployment'],
      'Übergabe, Rücknahme und Abrechnung',
      'Handing over, taking back and billing',
    ),
    needs('leasing', 'keyPartners', 'hardware', [], 'Leasinggesellschaft', 'Leasing company'),
    needs(
      'value',
      'valuePropositions',
      'hardware',
      [],
      'Die richtige Maschine auf Zeit, ohne sie zu besitzen',
      'The right machine for a time, without owning it',
    ),
    needs(
      'rent',
      'revenueStreams',
      'hardware',
      [],
      'Miete je Tag mit Mindestdauer',
      'Rent per day with a minimum',
    ),
    needs(
      'cost',
      'costStructure',
      'hardware',
      [],
      'Leasing, Transport und Leerstand',
      'Leasing, transport and idle time',
    ),
  ],
  offer: {
    offering: 'hardware',
    price: { model: 'payPerUse', price: 85, unit: 'Tag', usage: 14, base: 0, minimum: 340 },
    unitCost: 720,
    quantity: {
      initial: 4,
      growth: 1,
      limit: 80,
      seasonality: [0.6, 0.7, 1, 1.1, 1.2, 1.2, 1.2, 1.1, 1.2, 1.1, 0.9, 0.7],
    },
  },
  unit: { de: 'Tag', en: 'day' },
  pricing: {
    de: 'Tagespreis mit Mindestdauer. Die Auslastung entscheidet: Unter etwa zehn Tagen im Monat trägt sich eine Maschine hier nicht.',
    en: 'A price per day with a minimum. Utilisation decides: below some ten days a month a machine does not pay here.',
  },
  example: {
    de: 'Die Muster Baugeräte GmbH vermietet Verdichter an zwölf Baufirmen und setzt sie nach der Bauwetterlage um.',
    en: 'Muster Baugeräte GmbH rents compactors to twelve builders and moves them with the weather.',
  },
  risks: [
    {
      de: 'Alle wollen im selben Monat: Spitzen teuer machen, sonst wird die Flotte zu groß.',
      en: 'All want it in the same month: make peaks dear, or the fleet gets too large.',
    },
    {
      de: 'Verlust und Schaden unterwegs: Zustand bei der Übergabe messen, Haftung und Versicherung regeln.',
      en: 'Loss and damage on the way: measure the condition at handing over, settle liability and insurance.',
    },
    {
      de: 'Insolvenz eines Mieters: Ortung und Abholrecht sichern den Zugriff auf Ihr Eigentum.',
      en: 'Insolvency of a tenant: positioning and a right to collect secure access to your property.',
    },
  ],
  sources: [EIGHT_TYPES, NAVIGATOR],
}
