import { dictionary } from '../language/dictionary.ts'

/** The params of an advice as words and numbers of the reader's locale. */
export type Said = Readonly<Record<string, string>>
type Sentence = { readonly text: (said: Said) => string; readonly link: string }
type Sentences = Readonly<Record<string, Sentence>>

const about = (said: Said, open: string, close: string, rest: string) => {
  const name = said.note ?? said.offer ?? said.deployment
  return name === undefined ? rest : `${open}${name}${close}: ${rest}`
}

const de: Sentences = {
  'run-first': {
    text: () => 'Das Projekt ist noch nie gelaufen: Gehen Sie einmal um den Kreislauf.',
    link: 'Kreislauf starten',
  },
  'deployment-refused': {
    text: said => `„${said.note}“ ist gestört: Das Modell hat die Bewertung nicht bestanden.`,
    link: 'Zur Bewertung',
  },
  'kpi-behind-target': {
    text: said => `„${said.name}“ erreicht ${said.reached} statt ${said.target} ${said.unit}.`,
    link: 'Ziel und Wirkung ansehen',
  },
  'step-stale': {
    text: said => `${said.element} ist veraltet: Seit dem letzten Lauf wurde geändert: ${said.because}.`,
    link: 'Ansehen und neu laufen lassen',
  },
  'assumption-refuted': {
    text: said => `Die Annahme „${said.label}“ ist widerlegt. Zahlen, die daran hängen: ${said.figures}.`,
    link: 'Zu den Annahmen',
  },
  'assumption-expired': {
    text: said =>
      `Die Annahme „${said.label}“ galt nur bis ${said.validUntil}. Zahlen, die daran hängen: ${said.figures}.`,
    link: 'Zu den Annahmen',
  },
  'assumption-expires': {
    text: said =>
      `Die Annahme „${said.label}“ gilt nur bis ${said.validUntil}. Zahlen, die daran hängen: ${said.figures}.`,
    link: 'Zu den Annahmen',
  },
  'npv-negative': { text: said => `Der Kapitalwert ist negativ: ${said.amount}.`, link: 'Zu den Zahlen' },
  'last-year-below-full-cost': {
    text: said => `Das letzte Jahr deckt seine vollen Kosten nicht; es fehlen ${said.amount}.`,
    link: 'Zu den Zahlen',
  },
  'credit-line-exceeded': {
    text: said => `In Monat ${said.month} ist der Kreditrahmen um ${said.amount} überschritten.`,
    link: 'Zu den Zahlen',
  },
  'no-element-in-core': {
    text: () => 'Kein Element des Kreislaufs wird im Kern angewendet.',
    link: 'Notiz verknüpfen',
  },
  'no-deployment': { text: () => 'Noch bei keinem Unternehmen wird verwertet.', link: 'Zur Verwertung' },
  'deployment-only-internal': { text: () => 'Verwertet wird nur im eigenen Haus.', link: 'Zur Verwertung' },
  'no-hardware': {
    text: () => 'Kein materielles Produkt gehört dazu; mit einem wäre das Geschäftsmodell hybrid.',
    link: 'Zur Leinwand',
  },
  'evidence-only-claimed': {
    text: said => about(said, '„', '“', 'nur behauptet. Ein Beleg oder ein Lauf macht es fester.'),
    link: 'Belegen',
  },
  'evidence-stale': {
    text: said => about(said, '„', '“', 'der Nachweis ist veraltet.'),
    link: 'Erneuern',
  },
  'block-empty': { text: said => `${said.block}: noch keine Notiz.`, link: 'Ausfüllen' },
  'partner-without-activity': {
    text: said => `Kern-Partner „${said.note}“ hat keine Leistung.`,
    link: 'Verknüpfen oder verwerfen',
  },
}

const en: Sentences = {
  'run-first': {
    text: () => 'The project has not run yet: go round the cycle once.',
    link: 'Start the cycle',
  },
  'deployment-refused': {
    text: said => `“${said.note}” is failing: the model did not pass the evaluation.`,
    link: 'To the evaluation',
  },
  'kpi-behind-target': {
    text: said => `“${said.name}” reaches ${said.reached} instead of ${said.target} ${said.unit}.`,
    link: 'See goal and effect',
  },
  'step-stale': {
    text: said => `${said.element} is stale: changed since the last run: ${said.because}.`,
    link: 'Have a look and run again',
  },
  'assumption-refuted': {
    text: said => `The assumption “${said.label}” is refuted. Figures that rest on it: ${said.figures}.`,
    link: 'To the assumptions',
  },
  'assumption-expired': {
    text: said =>
      `The assumption “${said.label}” held only until ${said.validUntil}. Figures that rest on it: ${said.figures}.`,
    link: 'To the assumptions',
  },
  'assumption-expires': {
    text: said =>
      `The assumption “${said.label}” holds only until ${said.validUntil}. Figures that rest on it: ${said.figures}.`,
    link: 'To the assumptions',
  },
  'npv-negative': {
    text: said => `The net present value is negative: ${said.amount}.`,
    link: 'To the numbers',
  },
  'last-year-below-full-cost': {
    text: said => `The last year does not carry its full cost; ${said.amount} are missing.`,
    link: 'To the numbers',
  },
  'credit-line-exceeded': {
    text: said => `In month ${said.month} the credit line is exceeded by ${said.amount}.`,
    link: 'To the numbers',
  },
  'no-element-in-core': {
    text: () => 'No element of the cycle is applied in the core.',
    link: 'Bind a note',
  },
  'no-deployment': { text: () => 'There is no deployment at any company yet.', link: 'To the deployment' },
  'deployment-only-internal': { text: () => 'Deployment is in-house only.', link: 'To the deployment' },
  'no-hardware': {
    text: () => 'No material product goes with it; with one the business model would be hybrid.',
    link: 'To the canvas',
  },
  'evidence-only-claimed': {
    text: said => about(said, '“', '”', 'only claimed. A document or a run makes it firmer.'),
    link: 'Give evidence',
  },
  'evidence-stale': { text: said => about(said, '“', '”', 'the evidence is stale.'), link: 'Renew it' },
  'block-empty': { text: said => `${said.block}: no note yet.`, link: 'Fill it in' },
  'partner-without-activity': {
    text: said => `Key partner “${said.note}” has no part in it.`,
    link: 'Bind or drop it',
  },
}

/** A sentence and a way there for each advice; `language.test.ts` holds it against the method's codes. */
export const nextWords = dictionary<{ sentences: Sentences }>({
  de: { sentences: de },
  en: { sentences: en },
})
