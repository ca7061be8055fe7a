import { type MissingLink, TERMS } from '@leinwand/method'
import { dictionary } from '../language/dictionary.ts'

export const verdictWords = dictionary({
  de: {
    title: (kind: string) => `Warum „${kind}“?`,
    rules: TERMS.de.rules,
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
    rules: TERMS.en.rules,
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
