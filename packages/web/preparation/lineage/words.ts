import { dictionary } from '../../language/dictionary.ts'

export const lineageWords = dictionary({
  de: {
    title: (column: string) => `Herkunft von ${column}`,
    about: 'Vom Ergebnis zurück bis zur Datei, der letzte Schritt zuerst.',
    row: (row: string) => `für Zeile ${row}`,
    result: 'Ergebnis',
    untouched: 'Kein Schritt hat diese Spalte berührt.',
    from: (columns: string) => `aus ${columns}`,
    step: (step: string, name: string) => `Schritt ${step}: ${name}`,
    origins: 'Spalten der Quelle',
    origin: (source: string, column: string) => `${column} in „${source}“`,
    cell: (file: string, line: string) => `${file}, Zeile ${line}`,
    cellRow: (file: string, row: string) => `${file}, Datensatz ${row}`,
    empty: 'leer',
  },
  en: {
    title: column => `Where ${column} comes from`,
    about: 'From the result back to the file, the last step first.',
    row: row => `for row ${row}`,
    result: 'Result',
    untouched: 'No step has touched this column.',
    from: columns => `from ${columns}`,
    step: (step, name) => `Step ${step}: ${name}`,
    origins: 'Columns of the source',
    origin: (source, column) => `${column} in “${source}”`,
    cell: (file, line) => `${file}, line ${line}`,
    cellRow: (file, row) => `${file}, record ${row}`,
    empty: 'empty',
  },
})
