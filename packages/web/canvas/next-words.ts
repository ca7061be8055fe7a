import { dictionary } from '../language/dictionary.ts'

type P = Record<string, string>

export const nextWords = dictionary({
  de: {
    'run-first': {
      text: (_: P) => 'Das Projekt ist noch nie gelaufen: Gehen Sie einmal um den Kreislauf.',
      link: 'Kreislauf starten',
    },
    'element-stale': {
      text: (p: P) => `${p.element} ist veraltet: Seit dem letzten Lauf wurde geändert: ${p.because}.`,
      link: 'Ansehen und neu laufen lassen',
    },
    'deployment-refused': {
      text: (p: P) => `»${p.note}« ist gestört: Das Modell hat die Bewertung nicht bestanden.`,
      link: 'Zur Bewertung',
    },
    'kpi-behind-target': {
      text: (p: P) => `»${p.name}« erreicht ${p.reached} statt ${p.target} ${p.unit}.`,
      link: 'Ziel und Wirkung ansehen',
    },
    'figures-red': { text: (_: P) => 'Die Zahlen sind rot.', link: 'Woran es liegt' },
    'assumption-refuted': {
      text: (p: P) => `Die Annahme »${p.label}« ist widerlegt; Zahlen beruhen noch darauf.`,
      link: 'Zu den Annahmen',
    },
    'assumption-expires': {
      text: (p: P) => `Die Annahme »${p.label}« gilt nur bis ${p.until}.`,
      link: 'Zu den Annahmen',
    },
    'note-missing': {
      text: (p: P) => `»${p.note}« auf ${p.block} fehlt noch.`,
      link: 'Klären oder verwerfen',
    },
    'verdict-missing': { text: (p: P) => p.missing ?? '', link: 'Dorthin' },
    'lead-missing': {
      text: (p: P) => `${p.count} Schritte des Kreislaufs führt noch niemand, zuerst: ${p.element}.`,
      link: 'Jemanden benennen',
    },
  },
  en: {
    'run-first': {
      text: _ => 'The project has not run yet: go round the cycle once.',
      link: 'Start the cycle',
    },
    'element-stale': {
      text: p => `${p.element} is stale: changed since the last run: ${p.because}.`,
      link: 'Have a look and run again',
    },
    'deployment-refused': {
      text: p => `“${p.note}” is failing: the model did not pass the evaluation.`,
      link: 'To the evaluation',
    },
    'kpi-behind-target': {
      text: p => `“${p.name}” reaches ${p.reached} instead of ${p.target} ${p.unit}.`,
      link: 'See goal and effect',
    },
    'figures-red': { text: _ => 'The figures are red.', link: 'See why' },
    'assumption-refuted': {
      text: p => `The assumption “${p.label}” is refuted; figures still rest on it.`,
      link: 'To the assumptions',
    },
    'assumption-expires': {
      text: p => `The assumption “${p.label}” holds only until ${p.until}.`,
      link: 'To the assumptions',
    },
    'note-missing': { text: p => `“${p.note}” on ${p.block} is still missing.`, link: 'Settle or drop it' },
    'verdict-missing': { text: p => p.missing ?? '', link: 'Go there' },
    'lead-missing': {
      text: p => `${p.count} steps of the cycle are led by nobody yet, first: ${p.element}.`,
      link: 'Name somebody',
    },
  },
})
