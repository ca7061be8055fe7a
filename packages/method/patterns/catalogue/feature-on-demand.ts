import { needs, type WrittenPattern } from '../pattern.ts'
import { SMART_PRODUCTS, THINGS } from '../sources.ts'

export const featureOnDemand: WrittenPattern = {
  id: 'feature-on-demand',
  kind: 'hybrid',
  name: { de: 'Funktion auf Abruf', en: 'Feature on demand' },
  idea: {
    de: 'Die Maschine kann mehr, als anfangs bezahlt ist. Der Kunde schaltet Funktionen frei, wenn er sie braucht: für einen Auftrag, einen Monat oder für immer.',
    en: 'The machine can do more than was paid at first. Customers switch on functions when they need them: for an order, a month or for good.',
  },
  notes: [
    needs(
      'machine',
      'keyResources',
      'hardware',
      [],
      'Maschine, in der die Reserve schon steckt',
      'Machine that holds the reserve already',
    ),
    needs(
      'demand',
      'keyResources',
      'service',
      ['dataUnderstanding', 'automatedAcquisition'],
      'Nutzung der Funktionen im Feld',
      'Use of functions in the field',
    ),
    needs(
      'suggest',
      'keyActivities',
      'service',
      ['businessUnderstanding', 'modeling'],
      'Erkennen, wem welche Funktion nützt',
      'See whom which function would serve',
    ),
    needs(
      'unlock',
      'keyActivities',
      'service',
      ['deployment'],
      'Funktion sicher freischalten und abrechnen',
      'Unlock and bill a function securely',
    ),
    needs(
      'value',
      'valuePropositions',
      'hardware',
      [],
      'Günstiger einsteigen und erst bei Bedarf mehr bezahlen',
      'Start for less and pay more only when needed',
    ),
    needs('fee', 'revenueStreams', 'service', [], 'Freischaltung auf Zeit', 'Unlocking for a time'),
    needs(
      'reserve',
      'costStructure',
      'hardware',
      [],
      'Verbaute, noch nicht bezahlte Hardware',
      'Hardware built in and not yet paid',
    ),
  ],
  offer: {
    offering: 'service',
    price: { model: 'subscription', price: 49 },
    unitCost: 4,
    quantity: { initial: 6, growth: 5, churn: 0.03, limit: 400 },
  },
  pricing: {
    de: 'Monatspreis je Funktion; nach drei Jahren ist sie so teuer wie der Kauf. Rechnen Sie die verbaute Reserve als Kosten jeder Maschine.',
    en: 'A monthly price per function; after three years it costs as much as buying. Count the reserve built in as a cost of each machine.',
  },
  example: {
    de: 'Die Muster Nähmaschinen GmbH schaltet vor Weihnachten den Stickmodus frei, für sechs Wochen.',
    en: 'Muster Nähmaschinen GmbH unlocks the embroidery mode before Christmas, for six weeks.',
  },
  risks: [
    {
      de: 'Kunden ärgern sich über Gesperrtes, das sie schon besitzen: vor dem Kauf sagen, was gesperrt ist.',
      en: 'Customers resent what is locked though they own it: say before the sale what is locked.',
    },
    {
      de: 'Die Freischaltung wird umgangen, wenn sie schlecht gesichert ist; dann gilt auch keine Haftung mehr als geklärt.',
      en: 'A badly secured unlocking is bypassed; then liability is no longer settled either.',
    },
  ],
  sources: [THINGS, SMART_PRODUCTS],
}
