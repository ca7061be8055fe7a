import { needs, type WrittenPattern } from '../pattern.ts'
import { NAVIGATOR, THINGS } from '../sources.ts'

export const retrofitKit: WrittenPattern = {
  id: 'retrofit-kit',
  kind: 'hybrid',
  name: { de: 'Nachrüstsatz', en: 'Retrofit kit' },
  idea: {
    de: 'Maschinen, die schon stehen, bekommen Sensor und Rechner nachgerüstet. Der Satz öffnet die Tür: Er wird verkauft, und auf ihm laufen danach die Dienste.',
    en: 'Machines that already stand get a sensor and a computer. The kit opens the door: it is sold, and services run on it afterwards.',
  },
  notes: [
    needs(
      'kit',
      'keyResources',
      'hardware',
      ['automatedAcquisition'],
      'Nachrüstsatz, der in einer Schicht eingebaut ist',
      'Kit that is fitted within a shift',
    ),
    needs(
      'old',
      'keyResources',
      'service',
      ['dataUnderstanding'],
      'Wissen, welche alten Steuerungen was hergeben',
      'Knowing which old controllers give what',
    ),
    needs(
      'fitting',
      'keyActivities',
      'hardware',
      ['businessUnderstanding'],
      'Einbauen und zeigen, was die Daten wert sind',
      'Fit it and show what the data are worth',
    ),
    needs(
      'start',
      'keyActivities',
      'service',
      ['dataPreparation', 'deployment'],
      'Signale aufbereiten und ersten Dienst starten',
      'Prepare signals and start a first service',
    ),
    needs(
      'sensors',
      'keyPartners',
      'hardware',
      [],
      'Sensorhersteller mit lieferbarer Ware',
      'Sensor maker who can deliver',
    ),
    needs(
      'value',
      'valuePropositions',
      'hardware',
      [],
      'Alte Maschinen länger und besser nutzen statt neue kaufen',
      'Use old machines longer and better in place of buying new ones',
    ),
    needs('sale', 'revenueStreams', 'hardware', [], 'Verkauf von Satz und Einbau', 'Sale of kit and fitting'),
    needs(
      'making',
      'costStructure',
      'hardware',
      [],
      'Herstellkosten des Satzes und Reise zum Einbau',
      'Cost of making the kit and travel for fitting',
    ),
  ],
  offer: {
    offering: 'hardware',
    price: { model: 'oneOff', price: 1450 },
    unitCost: 980,
    quantity: { growth: 6, ramp: [2, 3, 4, 5], limit: 400 },
  },
  pricing: {
    de: 'Einmaliger Preis mit Einbau. Wird ein Dienst dazu abgeschlossen, darf der Satz knapp kalkuliert sein: Er verdient am Abonnement.',
    en: 'A one-off price including fitting. Where a service is taken along, the kit may be priced tightly: it earns through the subscription.',
  },
  example: {
    de: 'Die Muster Drehmaschinen GmbH rüstet Maschinen ab Baujahr 1998 mit Stromwandler und Rechner nach. Jeder dritte Käufer nimmt im selben Jahr die Überwachung dazu.',
    en: 'Muster Drehmaschinen GmbH fits machines from 1998 on with current transformer and computer. Every third buyer takes the monitoring in the same year.',
  },
  risks: [
    {
      de: 'Ein Eingriff in die Steuerung kann die Konformität der Maschine berühren: nur messen, nicht schalten.',
      en: 'Touching the controller may affect the conformity of the machine: only measure, do not switch.',
    },
    {
      de: 'Jede alte Maschine ist anders: Ohne Liste der geprüften Typen frisst der Einbau die Marge.',
      en: 'Each old machine differs: without a list of tested types, fitting eats up the margin.',
    },
  ],
  sources: [THINGS, NAVIGATOR],
}
