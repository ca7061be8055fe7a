import type { Language, Stage } from '@leinwand/contract'
import { type CycleState, type KnowledgeDomain, TERMS } from '@leinwand/method'
import { dictionary } from './dictionary.ts'

/** What the interface shares with documents: one word for one thing everywhere. */
const method = (language: Language) => {
  const { blocks, elements, grades, verdicts, offerings, statuses } = TERMS[language]
  return { blocks, elements, grades, verdicts, offerings, statuses }
}

/** One word for one thing everywhere. The German terms are the method's own. */
export const glossary = dictionary({
  de: {
    ...method('de'),
    states: {
      open: 'offen',
      underWay: 'in Arbeit',
      documented: 'dokumentiert',
      running: 'läuft',
      stale: 'veraltet',
    } satisfies Record<CycleState, string>,
    domains: {
      business: 'Geschäft',
      machine: 'Maschine',
      acquisition: 'Erfassung und Signalverarbeitung',
      modeling: 'Modellbildung',
    } satisfies Record<KnowledgeDomain, string>,
    stages: {
      acquire: 'Daten einlesen',
      profile: 'Daten beschreiben',
      prepare: 'Aufbereiten',
      train: 'Modell anlernen',
      evaluate: 'Bewerten',
      deploy: 'Verwerten',
      appraise: 'Rechnen',
    } satisfies Record<Stage, string>,
  },
  en: {
    ...method('en'),
    states: {
      open: 'open',
      underWay: 'under way',
      documented: 'documented',
      running: 'running',
      stale: 'stale',
    },
    domains: {
      business: 'Business',
      machine: 'Machine',
      acquisition: 'Acquisition and signal processing',
      modeling: 'Modelling',
    },
    stages: {
      acquire: 'Read data',
      profile: 'Describe data',
      prepare: 'Prepare',
      train: 'Train the model',
      evaluate: 'Evaluate',
      deploy: 'Deploy',
      appraise: 'Do the sums',
    },
  },
})

export const LANGUAGE_NAMES: Record<Language, string> = { de: 'Deutsch', en: 'English' }
