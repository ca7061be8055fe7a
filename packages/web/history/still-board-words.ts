import { dictionary } from '../language/dictionary.ts'

export const stillBoardWords = dictionary({
  de: {
    legend: 'Was die Zeichen bedeuten',
    marks: { added: 'neu', removed: 'fällt weg', changed: 'geändert', moved: 'verschoben' },
  },
  en: {
    legend: 'What the signs mean',
    marks: { added: 'added', removed: 'removed', changed: 'changed', moved: 'moved' },
  },
})
