import { needs, type WrittenPattern } from '../pattern.ts'
import { BIG_DATA } from '../sources.ts'

export const benchmarking: WrittenPattern = {
  id: 'benchmarking',
  kind: 'data',
  name: { de: 'Vergleich unter Betreibern', en: 'Benchmarking among operators' },
  idea: {
    de: 'Aus den Daten vieler Betreiber erfährt jeder, wo er steht, ohne dass jemand die Zahlen eines anderen sieht. Je mehr mitmachen, desto genauer wird der Vergleich.',
    en: 'Out of the data of many operators each learns where they stand, and nobody sees the figures of another. The more take part, the sharper the comparison.',
  },
  notes: [
    needs(
      'pool',
      'keyResources',
      'service',
      ['dataUnderstanding', 'automatedAcquisition'],
      'Vergleichbare Kennzahlen vieler Betreiber',
      'Comparable figures of many operators',
    ),
    needs(
      'align',
      'keyActivities',
      'service',
      ['businessUnderstanding', 'dataPreparation'],
      'Kennzahlen angleichen und anonymisieren',
      'Align figures and make them anonymous',
    ),
    needs(
      'compare',
      'keyActivities',
      'service',
      ['modeling', 'deployment'],
      'Vergleich rechnen und Abstand zum Besten zeigen',
      'Compute the comparison and show the distance to the best',
    ),
    needs(
      'trustee',
      'keyPartners',
      'service',
      [],
      'Neutrale Stelle, die die Daten verwahrt',
      'Neutral body that keeps the data',
    ),
    needs(
      'value',
      'valuePropositions',
      'service',
      [],
      'Wissen, wo man besser werden kann und um wie viel',
      'Know where one can get better, and by how much',
    ),
    needs(
      'membership',
      'revenueStreams',
      'service',
      [],
      'Jahresbeitrag je Betrieb, monatlich abgerechnet',
      'Yearly fee per plant, billed monthly',
    ),
    needs(
      'care',
      'costStructure',
      'service',
      [],
      'Datenpflege und Betreuung der Teilnehmer',
      'Care of the data and of the participants',
    ),
  ],
  offer: {
    offering: 'service',
    price: { model: 'subscription', price: 190 },
    unitCost: 35,
    quantity: { from: 4, initial: 8, growth: 2, churn: 0.01, limit: 120 },
  },
  pricing: {
    de: 'Beitrag je Betrieb; wer Daten liefert, zahlt weniger als wer nur liest. Die ersten acht Teilnehmer sind wichtiger als ihr Beitrag.',
    en: 'A fee per plant; those who deliver data pay less than those who only read. The first eight participants matter more than their fee.',
  },
  example: {
    de: 'Die Muster Wäschereitechnik GmbH vergleicht Wasser, Energie und Laufzeit von 60 Wäschereien. Ein Betrieb sieht, dass er je Kilo Wäsche ein Drittel mehr Dampf braucht als das beste Viertel.',
    en: 'Muster Wäschereitechnik GmbH compares water, energy and running time of 60 laundries. One plant sees that it needs a third more steam per kilo than the best quarter.',
  },
  risks: [
    {
      de: 'Bei wenigen Teilnehmern lässt sich erraten, wer wer ist: erst ab einer Mindestzahl je Gruppe veröffentlichen.',
      en: 'With few participants one can guess who is who: publish only from a minimum number per group on.',
    },
    {
      de: 'Austausch unter Wettbewerbern berührt das Kartellrecht: keine Preise, keine Mengen einzelner.',
      en: 'Exchange among competitors touches antitrust law: no prices, no volumes of single firms.',
    },
    {
      de: 'Anlauf: Ohne Daten kein Vergleich, ohne Vergleich keine Daten.',
      en: 'Cold start: no data, no comparison; no comparison, no data.',
    },
  ],
  sources: [BIG_DATA, { by: 'R. C. Camp', title: 'Benchmarking (ASQC Quality Press)', year: 1989 }],
}
