import type { Language } from '@leinwand/contract'

const de = {
  title: 'Modell',
  reading: 'Daten lesen und aufbereiten …',
  searching: (trials: number, left: string) => `Versuch ${trials}${left}`,
  secondsLeft: (seconds: number) => `, noch ${seconds} s`,
  fitting: 'Auf allen Zeilen lernen …',
  judging: 'Beurteilen …',
  trying: (done: number) => `Verfahren ${done + 1} …`,
  rows: 'Zeilen zum Lernen',
  testRows: 'zum Prüfen',
  features: 'Merkmale',
  trials: 'Rangliste',
  givenUp: 'aufgegeben',
  metric: { crossValidation: 'Kreuzvalidierung', test: 'Prüfteil', baseline: 'Durchschnitt' },
  watched: 'beobachtete Klasse',
  threshold: 'Schwelle',
  ahead: (steps: string, season: string, series: string) =>
    `${steps} Schritte voraus · Saison ${season} · ${series} Reihe(n)`,
  falseAlarms: 'gewünschter Anteil von Fehlalarmen',
  leak: 'verrät die Zielgröße und bleibt weg; ist ihr Wert beim Vorhersagen schon bekannt, bitte --known angeben',
  leakKnown: 'verrät die Zielgröße fast; aus ihr wird gelernt, weil sie vorher bekannt sein soll',
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
  trying: done => `method ${done + 1} …`,
  rows: 'rows to learn from',
  testRows: 'to test on',
  features: 'features',
  trials: 'Leaderboard',
  givenUp: 'given up',
  metric: { crossValidation: 'cross-validation', test: 'test part', baseline: 'average' },
  watched: 'watched class',
  threshold: 'threshold',
  ahead: (steps, season, series) => `${steps} steps ahead · season ${season} · ${series} series`,
  falseAlarms: 'wanted share of false alarms',
  leak: 'gives the target away and is left out; if its value is known when one predicts, please give --known',
  leakKnown: 'nearly gives the target away; it is learned from, because it is said to be known before',
  written: 'Written',
  members: 'blend of trial',
}

const WORDS: Record<Language, typeof de> = { de, en }

export const trainWordsIn = (language: Language): typeof de => WORDS[language]
