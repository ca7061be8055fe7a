import type { Language } from '@leinwand/contract'

const de = {
  title: 'Aufbereitung',
  rows: 'Zeilen',
  columns: 'Spalten',
  quarantined: 'in Quarantäne',
  ok: 'in Ordnung',
  warning: 'Warnung',
  failure: 'Fehler',
  nothingWritten: 'Probelauf: Es wurde nichts geschrieben.',
  written: 'Geschrieben',
  reading: 'Quelle lesen:',
  step: 'Schritt',
  writing: 'Schreiben:',
}

const en: typeof de = {
  title: 'Preparation',
  rows: 'rows',
  columns: 'columns',
  quarantined: 'in quarantine',
  ok: 'ok',
  warning: 'warning',
  failure: 'failure',
  nothingWritten: 'Dry run: nothing was written.',
  written: 'Written',
  reading: 'reading source',
  step: 'step',
  writing: 'writing',
}

const WORDS: Record<Language, typeof de> = { de, en }

export const prepareWordsIn = (language: Language): typeof de => WORDS[language]
