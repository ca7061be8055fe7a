import type { Slot } from '@leinwand/method'
import { dictionary } from '../language/dictionary.ts'

type Planned = Omit<Slot, 'id' | 'title'>
type Ready = { readonly key: 'service' | 'check' | 'price'; readonly slots: readonly Planned[] }

const plan = (
  kind: Slot['kind'],
  minutes: number,
  block: Slot['block'] = null,
  dots = 3,
  dotsPerNote = 1,
): Planned => ({
  kind,
  minutes,
  block,
  dots,
  dotsPerNote,
})

/** Agendas that work as they are; the titles of their slots stand in the words, in the same order. */
export const READY: readonly Ready[] = [
  {
    key: 'service',
    slots: [
      plan('discuss', 20, 'customerSegments'),
      plan('write', 15, 'valuePropositions'),
      plan('vote', 10, 'valuePropositions', 3, 2),
      plan('write', 15, 'keyResources'),
      plan('discuss', 30, 'keyActivities'),
      plan('write', 15, 'keyPartners'),
      plan('write', 15, 'revenueStreams'),
      plan('vote', 10, null, 5, 2),
      plan('decide', 30),
    ],
  },
  {
    key: 'check',
    slots: [
      plan('discuss', 15),
      plan('write', 15),
      plan('discuss', 20),
      plan('vote', 10, null, 4, 2),
      plan('decide', 30),
    ],
  },
  {
    key: 'price',
    slots: [
      plan('discuss', 20, 'customerSegments'),
      plan('write', 10, 'revenueStreams'),
      plan('vote', 10, 'revenueStreams', 3, 2),
      plan('write', 15, 'costStructure'),
      plan('discuss', 30, 'revenueStreams'),
      plan('decide', 20, 'revenueStreams'),
    ],
  },
]

export const readyWords = dictionary({
  de: {
    service: {
      name: 'Vom Produkt zum Datendienst',
      about: 'Ein halber Tag: wem die Daten der Maschine nützen, was wir dafür brauchen, womit wir beginnen.',
      slots: [
        'Ein Kunde, ein Tag: Wo kostet ihn die Maschine Nerven?',
        'Was würde ihm das abnehmen?',
        'Die stärksten Versprechen',
        'Welche Daten haben wir, welche fehlen?',
        'Was müssen wir dann können und tun?',
        'Wer muss mitmachen?',
        'Wofür würde er zahlen?',
        'Worauf setzen wir?',
        'Der erste Versuch: wer, was, bis wann',
      ],
    },
    check: {
      name: 'Leinwand prüfen in 90 Minuten',
      about: 'Eine fertige Leinwand auf Lücken und Annahmen durchgehen und drei Dinge beschließen.',
      slots: [
        'Einmal laut vorlesen: Stimmt das noch?',
        'Was fehlt, und was glauben wir nur?',
        'Die neuen Notizen durchgehen',
        'Was gefährdet das Modell am meisten?',
        'Drei Dinge bis zum nächsten Mal',
      ],
    },
    price: {
      name: 'Preis finden',
      about: 'Knapp zwei Stunden: vom Nutzen beim Kunden zu einem Preismodell, das er versteht.',
      slots: [
        'Was ist dem Kunden ein Ausfall weniger wert?',
        'Wonach könnten wir abrechnen?',
        'Was versteht der Kunde sofort?',
        'Was kostet uns der Dienst im Betrieb?',
        'Was, wenn er weniger nutzt als gedacht?',
        'Preismodell und Spanne für das erste Angebot',
      ],
    },
  },
  en: {
    service: {
      name: 'From product to data service',
      about: 'Half a day: who profits from the machine’s data, what we need for it, what we begin with.',
      slots: [
        'One customer, one day: where does the machine cost nerves?',
        'What would take that off them?',
        'The strongest promises',
        'Which data have we got, which are missing?',
        'What must we be able to do then?',
        'Who has to take part?',
        'What would they pay for?',
        'What do we bet on?',
        'The first trial: who, what, by when',
      ],
    },
    check: {
      name: 'Check a canvas in 90 minutes',
      about: 'Go through a finished canvas for gaps and assumptions, and agree on three things.',
      slots: [
        'Read it aloud once: is it still true?',
        'What is missing, and what do we merely believe?',
        'Go through the new notes',
        'What endangers the model most?',
        'Three things until next time',
      ],
    },
    price: {
      name: 'Find a price',
      about: 'Almost two hours: from the customer’s benefit to a price model that they understand.',
      slots: [
        'What is one failure less worth to the customer?',
        'What could we charge by?',
        'What does the customer understand at once?',
        'What does running the service cost us?',
        'What if they use less than we thought?',
        'Price model and range for the first offer',
      ],
    },
  },
})

type Words = typeof readyWords.de

/** A ready-made agenda in the reader's language, each slot under an id of its own. */
export const readyAgenda = ({ key, slots }: Ready, words: Words): Slot[] =>
  slots.map((slot, index) => ({ ...slot, id: crypto.randomUUID(), title: words[key].slots[index] ?? '' }))
