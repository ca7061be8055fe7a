import { needs, type WrittenPattern } from '../pattern.ts'
import { MADE_TO_SERVE, NAVIGATOR } from '../sources.ts'

export const trainingByData: WrittenPattern = {
  id: 'training-by-data',
  kind: 'service',
  name: { de: 'Schulung nach Daten', en: 'Training by data' },
  idea: {
    de: 'Die Maschine zeigt, woran Bediener Zeit verlieren. Geschult wird genau das, und hinterher ist zu sehen, ob es geholfen hat.',
    en: 'The machine shows where operators lose time. Exactly that is trained, and afterwards one sees whether it helped.',
  },
  notes: [
    needs(
      'traces',
      'keyResources',
      'service',
      ['dataUnderstanding', 'automatedAcquisition'],
      'Bedienfolgen und Rüstzeiten ohne Namen',
      'Operating sequences and set-up times without names',
    ),
    needs(
      'trainers',
      'keyResources',
      'service',
      ['businessUnderstanding'],
      'Anwendungstechniker als Trainer',
      'Application engineers as trainers',
    ),
    needs(
      'find',
      'keyActivities',
      'service',
      ['dataPreparation', 'modeling'],
      'Muster finden, die Zeit kosten',
      'Find patterns that cost time',
    ),
    needs(
      'teach',
      'keyActivities',
      'service',
      ['evaluation', 'deployment'],
      'Schulen und Wirkung messen',
      'Train and measure the effect',
    ),
    needs(
      'council',
      'keyPartners',
      'service',
      [],
      'Betriebsrat des Kunden, von Anfang an dabei',
      'The customer’s works council, in from the start',
    ),
    needs(
      'value',
      'valuePropositions',
      'service',
      [],
      'Kürzere Rüstzeiten und weniger Bedienfehler',
      'Shorter set-up times and fewer operating errors',
    ),
    needs(
      'fee',
      'revenueStreams',
      'service',
      [],
      'Preis je Schulung mit Nachmessung',
      'Price per training with measuring afterwards',
    ),
    needs('cost', 'costStructure', 'service', [], 'Trainertage und Reise', 'Trainer days and travel'),
  ],
  offer: {
    offering: 'service',
    price: { model: 'oneOff', price: 1900 },
    unitCost: 980,
    quantity: { growth: 2, seasonality: [1.2, 1.2, 1, 1, 1, 0.8, 0.5, 0.5, 1.1, 1.3, 1.3, 1.1] },
  },
  pricing: {
    de: 'Preis je Tag und Gruppe mit Nachmessung nach vier Wochen; wer jährlich bucht, zahlt weniger.',
    en: 'A price per day and group with measuring after four weeks; those who book yearly pay less.',
  },
  example: {
    de: 'Die Muster Biegetechnik GmbH zeigt einem Betrieb, dass die Spätschicht beim Werkzeugwechsel zwölf Minuten verliert. Nach der Schulung sind es vier.',
    en: 'Muster Biegetechnik GmbH shows a firm that the late shift loses twelve minutes at changing tools. After the training it is four.',
  },
  risks: [
    {
      de: 'Leistungskontrolle einzelner ist mitbestimmungspflichtig: nur je Schicht und Maschine auswerten.',
      en: 'Monitoring the performance of individuals needs the works council’s consent: evaluate by shift and machine only.',
    },
    {
      de: 'Der Erlös hängt an Personentagen und wächst nicht von selbst.',
      en: 'Revenue hangs on days of people and does not grow by itself.',
    },
  ],
  sources: [MADE_TO_SERVE, NAVIGATOR],
}
