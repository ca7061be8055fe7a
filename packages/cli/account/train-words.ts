import type { Language } from '@leinwand/contract'

const de = {
  title: 'Modell',
  reading: 'Daten lesen und aufbereiten …',
  searching: (trials: number, left: string) => `Versuch ${trials}${left}`,
  secondsLeft: (seconds: number) => `, noch ${seconds} s`,
  fitting: 'Auf allen Zeilen lernen …',
  judging: 'Beurteilen …',
  rows: 'Zeilen zum Lernen',
  testRows: 'zum Prüfen',
  features: 'Merkmale',
  trials: 'Rangliste',
  givenUp: 'aufgegeben',
  metric: { crossValidation: 'Kreuzvalidierung', test: 'Prüfteil', baseline: 'Durchschnitt' },
  threshold: 'Schwelle',
  leak: 'verrät die Zielgröße und bleibt weg',
  written: 'Geschrieben',
  members: 'Mischung aus Versuch',
}

const en: typeof de = {
  title: 'Model',
  reading: 'reading and preparing data …',
  searching: (trials, left) => `trial ${trials}${left}`,
  secondsLeft: seconds => `, ${seconds} s left`,
  fitting: 'learning from all rows …',
  judging: 'judging …',
  rows: 'rows to learn from',
  testRows: 'to test on',
  features: 'features',
  trials: 'Leaderboard',
  givenUp: 'given up',
  metric: { crossValidation: 'cross-validation', test: 'test part', baseline: 'average' },
  threshold: 'threshold',
  leak: 'gives the target away and is left out',
  written: 'Written',
  members: 'blend of trial',
}

const WORDS: Record<Language, typeof de> = { de, en }

export const trainWordsIn = (language: Language): typeof de => WORDS[language]
