import { needs, type WrittenPattern } from '../pattern.ts'
import { MADE_TO_SERVE, THINGS } from '../sources.ts'

export const remoteService: WrittenPattern = {
  id: 'remote-service',
  kind: 'service',
  name: { de: 'Fernservice', en: 'Remote service' },
  idea: {
    de: 'Der Techniker schaut zuerst in die Daten und schaltet sich auf, bevor er ins Auto steigt. Viele Störungen sind behoben, ohne dass jemand reist; für den Rest ist das richtige Teil gleich dabei.',
    en: 'The technician looks into the data and connects first, before getting into the car. Many faults are gone without a journey; for the rest the right part comes along.',
  },
  notes: [
    needs(
      'access',
      'keyResources',
      'both',
      ['automatedAcquisition'],
      'Gesicherter Fernzugang zur Steuerung',
      'Secured remote access to the controller',
    ),
    needs(
      'log',
      'keyResources',
      'service',
      ['dataUnderstanding'],
      'Verlauf von Meldungen und Einstellungen',
      'History of messages and settings',
    ),
    needs(
      'diagnosis',
      'keyActivities',
      'service',
      ['dataPreparation', 'deployment'],
      'Störung aus der Ferne eingrenzen und beheben',
      'Narrow down and mend faults from afar',
    ),
    needs(
      'value',
      'valuePropositions',
      'service',
      [],
      'Schneller wieder in Betrieb, ohne auf die Anreise zu warten',
      'Back in operation faster, without waiting for the journey',
    ),
    needs(
      'hotline',
      'customerRelationships',
      'service',
      [],
      'Ein Ansprechpartner mit zugesagter Reaktionszeit',
      'One contact with an agreed reaction time',
    ),
    needs(
      'contract',
      'revenueStreams',
      'service',
      [],
      'Servicevertrag im Monat, Einsätze vor Ort extra',
      'Monthly service contract, visits on site extra',
    ),
    needs('shift', 'costStructure', 'service', [], 'Bereitschaft der Techniker', 'Technicians on call'),
  ],
  offer: {
    offering: 'service',
    price: { model: 'subscription', price: 120 },
    unitCost: 38,
    quantity: { initial: 10, growth: 3, churn: 0.004, limit: 200 },
  },
  pricing: {
    de: 'Monatspauschale je Anlage nach Reaktionszeit; gespart wird zuerst bei den eigenen Reisen, die heute im Preis stecken.',
    en: 'A monthly flat rate per plant by reaction time; the first saving is in your own journeys, which are in the price today.',
  },
  example: {
    de: 'Die Muster Verpackungstechnik GmbH löst sechs von zehn Störungen am Telefon mit Blick auf die Steuerung. Der Kunde in Übersee wartet zwanzig Minuten statt drei Tage.',
    en: 'Muster Verpackungstechnik GmbH solves six of ten faults on the phone while looking at the controller. The customer overseas waits twenty minutes, not three days.',
  },
  risks: [
    {
      de: 'Der Fernzugang ist ein Einfallstor: Jede Verbindung vom Kunden freigeben lassen und aufzeichnen.',
      en: 'Remote access is a way in for others: have each connection released by the customer and recorded.',
    },
    {
      de: 'Wer aus der Ferne schaltet, haftet für Menschen neben der Maschine. Bewegungen nur mit Freigabe vor Ort.',
      en: 'Whoever switches from afar answers for people beside the machine. Movements only with a release on site.',
    },
  ],
  sources: [THINGS, MADE_TO_SERVE],
}
