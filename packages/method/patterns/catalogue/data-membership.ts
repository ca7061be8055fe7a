import { needs, type WrittenPattern } from '../pattern.ts'
import { PLATFORMS } from '../sources.ts'

export const dataMembership: WrittenPattern = {
  id: 'data-membership',
  kind: 'data',
  name: { de: 'Mitgliedschaft in einem Datenraum', en: 'Membership of a data space' },
  idea: {
    de: 'Mehrere Firmen einer Kette teilen Daten nach festen Regeln. Der Anbieter betreibt den gemeinsamen Raum: Zugang, Beschreibung, Rechte, Nachweis.',
    en: 'Several firms of a chain share data by fixed rules. The provider runs the shared space: access, description, rights, proof.',
  },
  notes: [
    needs(
      'rules',
      'keyResources',
      'service',
      ['businessUnderstanding'],
      'Regelwerk und Vertrag über die Nutzung der Daten',
      'Rules and contract on the use of the data',
    ),
    needs(
      'catalogue',
      'keyResources',
      'service',
      ['dataUnderstanding'],
      'Verzeichnis: was wer unter welchen Bedingungen teilt',
      'Catalogue: who shares what on which terms',
    ),
    needs(
      'connectors',
      'keyActivities',
      'service',
      ['automatedAcquisition', 'dataPreparation'],
      'Teilnehmer anschließen und Formate angleichen',
      'Connect participants and align formats',
    ),
    needs(
      'running',
      'keyActivities',
      'service',
      ['deployment'],
      'Zugriffe gewähren, aufzeichnen und nachweisen',
      'Grant, record and prove accesses',
    ),
    needs(
      'founders',
      'keyPartners',
      'service',
      [],
      'Drei bis fünf Firmen, die den Anfang machen',
      'Three to five firms that make a start',
    ),
    needs(
      'value',
      'valuePropositions',
      'service',
      [],
      'Einmal anschließen statt mit jedem einzeln',
      'Connect once instead of with each singly',
    ),
    needs('fee', 'revenueStreams', 'service', [], 'Mitgliedsbeitrag nach Größe', 'Membership fee by size'),
    needs(
      'running-cost',
      'costStructure',
      'service',
      [],
      'Betrieb, Sicherheit und Geschäftsstelle',
      'Running, security and office',
    ),
  ],
  offer: {
    offering: 'service',
    price: { model: 'subscription', price: 450 },
    unitCost: 110,
    quantity: { from: 6, initial: 5, growth: 1, churn: 0.005, limit: 80 },
  },
  pricing: {
    de: 'Beitrag nach Firmengröße, damit kleine Zulieferer mitmachen können; große tragen den Aufbau.',
    en: 'A fee by size of the firm, so that small suppliers can take part; large ones carry the building up.',
  },
  example: {
    de: 'Die Muster Logistik eG verbindet zwölf Speditionen: Jede sieht freie Laderampen, keine sieht die Kunden der anderen.',
    en: 'Muster Logistik eG connects twelve haulage firms: each sees free loading ramps, none sees the customers of another.',
  },
  risks: [
    {
      de: 'Ohne Vertrauen kein Anschluss: Der Betreiber darf kein Wettbewerber der Mitglieder sein.',
      en: 'No trust, no connection: the operator must not be a competitor of the members.',
    },
    {
      de: 'Vermittler von Daten unterliegen in der EU eigenen Pflichten (Daten-Governance-Rechtsakt).',
      en: 'Those who mediate data have duties of their own in the EU (Data Governance Act).',
    },
  ],
  sources: [
    { by: 'Verordnung (EU) 2022/868', title: 'Daten-Governance-Rechtsakt / Data Governance Act', year: 2022 },
    PLATFORMS,
  ],
}
