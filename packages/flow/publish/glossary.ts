import {
  BLOCK_NAMES,
  type BlackFigures,
  type Block,
  type CycleElement,
  type Grade,
  type NoteStatus,
  type Offering,
  type VerdictKind,
} from '@leinwand/method'

type Terms = {
  readonly blocks: Record<Block, string>
  readonly elements: Record<CycleElement, string>
  readonly grades: Record<Grade, string>
  readonly verdicts: Record<VerdictKind, string>
  readonly offerings: Record<Offering, string>
  readonly statuses: Record<NoteStatus, string>
  readonly lights: Record<BlackFigures['light'], string>
  readonly states: Record<'untested' | 'validated' | 'refuted', string>
}

/** The terms of the interface, word for word (a test holds both against each other): one word for one thing everywhere. */
export const TERMS: Readonly<Record<'de' | 'en', Terms>> = {
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
    },
    grades: { claimed: 'behauptet', documented: 'belegt', running: 'läuft' },
    verdicts: {
      classic: 'klassisch',
      'data-supported': 'datengestützt',
      'data-driven': 'datengetrieben',
      hybrid: 'hybrid',
    },
    offerings: { hardware: 'Hardware', service: 'Datendienst', both: 'beides' },
    statuses: { existing: 'vorhanden', planned: 'geplant', missing: 'fehlt' },
    lights: { green: 'Schwarze Zahlen', amber: 'Schwarze Zahlen, aber nicht sicher', red: 'Rote Zahlen' },
    states: { untested: 'ungeprüft', validated: 'bestätigt', refuted: 'widerlegt' },
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
    grades: { claimed: 'claimed', documented: 'documented', running: 'running' },
    verdicts: {
      classic: 'classic',
      'data-supported': 'data-supported',
      'data-driven': 'data-driven',
      hybrid: 'hybrid',
    },
    offerings: { hardware: 'Hardware', service: 'Data service', both: 'both' },
    statuses: { existing: 'existing', planned: 'planned', missing: 'missing' },
    lights: { green: 'Black figures', amber: 'Black figures, but not for sure', red: 'Red figures' },
    states: { untested: 'untested', validated: 'validated', refuted: 'refuted' },
  },
}
