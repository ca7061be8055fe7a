import { dictionary } from '../../language/dictionary.ts'

export const meteredWords = dictionary({
  de: {
    title: 'Plan und Ist in diesem Monat',
    lead: 'Gezählt wird, was verwertete Modelle wirklich leisten; jedes Ereignis zählt einmal. Gezeigt ist der laufende Monat gegen den Plan.',
    none: 'Noch nichts gemessen',
    noneText:
      'Sobald eine Verwertung läuft, stehen hier angeschlossene Maschinen und Vorhersagen neben dem Plan. Legen Sie dazu auf der Seite Verwertung fest, wer das Modell nutzt.',
    toDeployment: 'Zur Verwertung',
    offer: 'Angebot',
    party: 'Unternehmen',
    planned: 'Maschinen geplant',
    metered: 'Maschinen gemessen',
    difference: 'Unterschied',
    predictions: 'Vorhersagen',
    main: 'Gemessen wird nur für das Hauptmodell; geplant ist hier diese Variante.',
  },
  en: {
    title: 'Plan and actual this month',
    lead: 'What deployed models really do is counted; each event counts once. Shown is the current month against the plan.',
    none: 'Nothing metered yet',
    noneText:
      'As soon as a deployment runs, connected machines and predictions stand here beside the plan. On the page Deployment you say who uses the model.',
    toDeployment: 'To deployment',
    offer: 'Offer',
    party: 'Company',
    planned: 'Machines planned',
    metered: 'Machines metered',
    difference: 'Difference',
    predictions: 'Predictions',
    main: 'Only the main model is metered; planned is what this variant says.',
  },
})
