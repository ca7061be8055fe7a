import type { Language, Stage } from '@leinwand/contract'
import {
  BLOCK_NAMES,
  type CycleElement,
  type CycleState,
  type Grade,
  type KnowledgeDomain,
  type NoteStatus,
  type Offering,
  type VerdictKind,
} from '@leinwand/method'
import { dictionary } from './dictionary.ts'

/** One word for one thing everywhere. The German terms are the method's own. */
export const glossary = dictionary({
  de: {
    blocks: BLOCK_NAMES.de,
    elements: {
      businessUnderstanding: 'Geschäftsdurchdringung',
      dataUnderstanding: 'Datendurchdringung',
      automatedAcquisition: 'automatisierte Datenerfassung',
      dataPreparation: 'Datenaufbereitung',
      modeling: 'Modellierung',
      evaluation: 'Bewertung',
      deployment: 'Verwertung',
    } satisfies Record<CycleElement, string>,
    states: {
      open: 'offen',
      underWay: 'in Arbeit',
      documented: 'dokumentiert',
      running: 'läuft',
      stale: 'veraltet',
    } satisfies Record<CycleState, string>,
    grades: {
      claimed: 'behauptet',
      documented: 'belegt',
      running: 'läuft',
    } satisfies Record<Grade, string>,
    verdicts: {
      classic: 'klassisch',
      'data-supported': 'datengestützt',
      'data-driven': 'datengetrieben',
      hybrid: 'hybrid',
    } satisfies Record<VerdictKind, string>,
    offerings: {
      hardware: 'Hardware',
      service: 'Datendienst',
      both: 'beides',
    } satisfies Record<Offering, string>,
    statuses: {
      existing: 'vorhanden',
      planned: 'geplant',
      missing: 'fehlt',
    } satisfies Record<NoteStatus, string>,
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
    blocks: BLOCK_NAMES.en,
    elements: {
      businessUnderstanding: 'Business understanding',
      dataUnderstanding: 'Data understanding',
      automatedAcquisition: 'Automated acquisition',
      dataPreparation: 'Data preparation',
      modeling: 'Modelling',
      evaluation: 'Evaluation',
      deployment: 'Deployment',
    },
    states: {
      open: 'open',
      underWay: 'under way',
      documented: 'documented',
      running: 'running',
      stale: 'stale',
    },
    grades: { claimed: 'claimed', documented: 'documented', running: 'running' },
    verdicts: {
      classic: 'classic',
      'data-supported': 'data-supported',
      'data-driven': 'data-driven',
      hybrid: 'hybrid',
    },
    offerings: { hardware: 'Hardware', service: 'Data service', both: 'both' },
    statuses: { existing: 'existing', planned: 'planned', missing: 'missing' },
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
