import { dictionary } from '../../language/dictionary.ts'

export const replayWords = dictionary({
  de: {
    title: 'Anwenden',
    about:
      'Der Probelauf geht mit dem Rezept über den ganzen Datensatz und sagt je Schritt, wie es geht. Geschrieben wird dabei nichts.',
    which: 'Datensatz',
    current: 'jetzige Fassung der Quelle',
    version: (source: string, version: string, when: string) => `${source}, Fassung ${version}, ${when}`,
    run: 'Probelauf',
    apply: 'Anwenden',
    applyPartly: (count: number) =>
      count === 1
        ? 'Ohne den gescheiterten Schritt anwenden'
        : `Ohne die ${count} gescheiterten Schritte anwenden`,
    verdicts: { ok: 'in Ordnung', warning: 'Warnung', failure: 'scheitert' },
    place: 'Nr.',
    step: 'Schritt',
    verdict: 'Urteil',
    rowsIn: 'hinein',
    rowsOut: 'heraus',
    lost: 'verloren',
    breaches: 'Verstöße',
    message: 'Warum',
    result: (rows: string, columns: string, seconds: string) =>
      `Ergebnis: ${rows} Zeilen mit ${columns} Spalten, in ${seconds} s.`,
    leftOut: (steps: string) => `Ausgelassen: Schritt ${steps}.`,
    applied: (rows: string, id: string) => `${rows} Zeilen als Datensatz ${id} geschrieben.`,
    toSets: 'Zu den Datensätzen',
    table: 'Probelauf je Schritt',
  },
  en: {
    title: 'Apply',
    about:
      'The dry run takes the recipe over the whole data set and says how each step fares. Nothing is written.',
    which: 'Data set',
    current: 'present version of the source',
    version: (source, version, when) => `${source}, version ${version}, ${when}`,
    run: 'Dry run',
    apply: 'Apply',
    applyPartly: count =>
      count === 1 ? 'Apply without the step that fails' : `Apply without the ${count} steps that fail`,
    verdicts: { ok: 'ok', warning: 'warning', failure: 'fails' },
    place: 'No.',
    step: 'Step',
    verdict: 'Verdict',
    rowsIn: 'in',
    rowsOut: 'out',
    lost: 'lost',
    breaches: 'breaches',
    message: 'Why',
    result: (rows, columns, seconds) => `Result: ${rows} rows with ${columns} columns, in ${seconds} s.`,
    leftOut: steps => `Left out: step ${steps}.`,
    applied: (rows, id) => `${rows} rows written as data set ${id}.`,
    toSets: 'To the data sets',
    table: 'Dry run by step',
  },
})
