import { dictionary } from '../language/dictionary.ts'

export const tableWords = dictionary({
  de: { export: 'CSV', exportLabel: (name: string) => `${name} als CSV sichern`, nothing: 'Keine Einträge.' },
  en: { export: 'CSV', exportLabel: name => `Save ${name} as CSV`, nothing: 'No entries.' },
})
