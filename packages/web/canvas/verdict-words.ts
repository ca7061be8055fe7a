import type { MissingLink } from '@leinwand/method'
import { dictionary } from '../language/dictionary.ts'

export const verdictWords = dictionary({
  de: {
    title: (kind: string) => `Warum „${kind}“?`,
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
    holds: 'erfüllt',
    fails: 'nicht erfüllt',
    none: 'Dafür wurde nichts gefunden.',
    chain: {
      note: 'Notiz',
      offer: 'Angebot im Plan',
      evidence: 'Nachweis',
      party: 'Unternehmen',
      own: 'eigenes Haus',
      gap: 'Verwertung fehlt noch',
      deployment: 'Verwertung',
    },
    since: (date: string) => `zuletzt ${date}`,
    noGrade: 'ohne Nachweis',
    missing: 'Was noch fehlt',
    nothingMissing: 'Nichts: Jeder Schritt der Herleitung steht.',
    missingTexts: {
      'no-element-in-core':
        'Kein Element des Kreislaufs im Kern: Geben Sie einer Notiz auf Kern-Partner, Kern-Leistungen oder Kern-Ressourcen ein Element.',
      'no-deployment':
        'Noch keine Verwertung: Die Projektdatei nennt, bei welchem Unternehmen das Modell arbeitet.',
      'deployment-only-internal':
        'Verwertet wird nur im eigenen Haus; datengetrieben wird es bei einem externen Unternehmen.',
      'no-hardware': 'Kein materielles Produkt dabei; mit einem wäre das Geschäftsmodell hybrid.',
      'evidence-only-claimed':
        'Nur behauptet: Ein Beleg oder ein Lauf in dieser Installation macht es fester.',
      'evidence-stale': 'Der Nachweis ist veraltet: Etwas, worauf er beruht, wurde seitdem geändert.',
    } satisfies Record<MissingLink['code'], string>,
    toDeployment: 'Verwertung ansehen',
    toNote: 'Notiz öffnen',
    toBlock: 'Zum Feld',
  },
  en: {
    title: kind => `Why “${kind}”?`,
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
    holds: 'holds',
    fails: 'does not hold',
    none: 'Nothing was found for this.',
    chain: {
      note: 'Note',
      offer: 'Offer of the plan',
      evidence: 'Evidence',
      party: 'Company',
      own: 'own house',
      gap: 'Deployment still missing',
      deployment: 'Deployment',
    },
    since: date => `last ${date}`,
    noGrade: 'no evidence',
    missing: 'What is still missing',
    nothingMissing: 'Nothing: every step of the derivation stands.',
    missingTexts: {
      'no-element-in-core':
        'No element of the cycle in the core: give a note on key partners, key activities or key resources an element.',
      'no-deployment': 'No deployment yet: the project file names the company at which the model works.',
      'deployment-only-internal':
        'Deployment is in-house only; at an external company the model becomes data-driven.',
      'no-hardware': 'No material product with it; with one the business model would be hybrid.',
      'evidence-only-claimed': 'Only claimed: a document or a run of this installation makes it firmer.',
      'evidence-stale': 'The evidence is stale: something it rests on has been changed since.',
    },
    toDeployment: 'See the deployment',
    toNote: 'Open the note',
    toBlock: 'To the block',
  },
})
