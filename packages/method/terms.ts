import type { Block } from './canvas/block.ts'
import { BLOCK_NAMES } from './canvas/block-names.ts'
import type { Grade, NoteStatus, Offering } from './canvas/note.ts'
import type { VerdictKind } from './classification/verdict.ts'
import type { CycleElement } from './cycle/element.ts'
import type { Assumption } from './finance/assumption.ts'
import type { BlackFigures } from './finance/result.ts'
import type { Language } from './language.ts'

type Rule = { readonly title: string; readonly text: string }
type Terms = {
  readonly blocks: Record<Block, string>
  readonly elements: Record<CycleElement, string>
  readonly grades: Record<Grade, string>
  readonly verdicts: Record<VerdictKind, string>
  readonly offerings: Record<Offering, string>
  readonly statuses: Record<NoteStatus, string>
  readonly lights: Record<BlackFigures['light'], string>
  /** How an assumption stands. */
  readonly states: Record<Assumption['state'], string>
  /** The parts of the definition (D1, H1) that a verdict is derived from. */
  readonly rules: Record<'D1a' | 'D1b' | 'H1', Rule>
}

/** The method's terms, one word for one thing everywhere: in the interface, in documents and in workbooks. */
export const TERMS: Readonly<Record<Language, Terms>> = {
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
    rules: {
      D1a: {
        title: 'a) Elemente des Kreislaufs im Kern',
        text: 'Auf Kern-Partnern, Kern-Leistungen oder Kern-Ressourcen wird mindestens ein Element des Kreislaufs angewendet.',
      },
      D1b: {
        title: 'b) Verwertung bei einem Unternehmen',
        text: 'Mindestens ein Teil der Verwertung geschieht bei einem externen Unternehmen.',
      },
      H1: {
        title: 'c) Materielles Produkt',
        text: 'Zur Datenleistung gehört Hardware. Gelten a) und b), macht das das Geschäftsmodell hybrid.',
      },
    },
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
    rules: {
      D1a: {
        title: 'a) Elements of the cycle in the core',
        text: 'On key partners, key activities or key resources at least one element of the cycle is applied.',
      },
      D1b: {
        title: 'b) Deployment at a company',
        text: 'At least a part of the deployment happens at an external company.',
      },
      H1: {
        title: 'c) Material product',
        text: 'Hardware goes with the data service. Where a) and b) hold, that makes the business model hybrid.',
      },
    },
  },
}
