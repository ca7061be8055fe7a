import type { RecipeChange } from '@leinwand/contract'
import { dictionary } from '../../language/dictionary.ts'

type About = { name: string; at: string; to: string; count: string; by: string; settings: string }
type Codes = Readonly<Record<RecipeChange['code'], (about: About) => string>>

const de: Codes = {
  first: () => 'Anfang',
  added: ({ name, at, count }) =>
    count === '1' || count === ''
      ? `Schritt ${at} hinzugefügt: ${name}`
      : `${count} Schritte ab ${at} hinzugefügt`,
  removed: ({ name, at, count }) =>
    count === '1' || count === '' ? `Schritt ${at} entfernt: ${name}` : `${count} Schritte ab ${at} entfernt`,
  changed: ({ name, at }) => `Schritt ${at} geändert: ${name}`,
  moved: ({ name, at, to }) => `Schritt ${at} nach ${to} verschoben: ${name}`,
  replaced: ({ at, count, by }) => `Ab Schritt ${at}: ${count} durch ${by} ersetzt`,
  settings: ({ settings }) => `Einstellung geändert: ${settings}`,
}
const en: Codes = {
  first: () => 'Beginning',
  added: ({ name, at, count }) =>
    count === '1' || count === '' ? `Step ${at} added: ${name}` : `${count} steps added from ${at}`,
  removed: ({ name, at, count }) =>
    count === '1' || count === '' ? `Step ${at} removed: ${name}` : `${count} steps removed from ${at}`,
  changed: ({ name, at }) => `Step ${at} changed: ${name}`,
  moved: ({ name, at, to }) => `Step ${at} moved to ${to}: ${name}`,
  replaced: ({ at, count, by }) => `From step ${at}: ${count} replaced by ${by}`,
  settings: ({ settings }) => `Setting changed: ${settings}`,
}

export const recipeHistoryWords = dictionary({
  de: {
    title: 'Verlauf des Rezepts',
    about:
      'Jeder Stand bleibt erhalten. Wer nach einem Rückgängig etwas ändert, beginnt einen Zweig; auch der andere bleibt erreichbar.',
    here: 'hier',
    go: 'Zu diesem Stand',
    branch: 'Zweig',
    steps: (count: number) => (count === 1 ? '1 Schritt' : `${count} Schritte`),
    codes: de,
    settings: {
      target: 'Zielgröße',
      ignore: 'nicht gelernte Spalten',
      known: 'vorher bekannte Spalten',
      source: 'Quelle',
      id: 'Kennung',
    } as Readonly<Record<string, string>>,
  },
  en: {
    title: 'History of the recipe',
    about:
      'Every state is kept. Who changes something after an undo begins a branch; the other one stays within reach.',
    here: 'here',
    go: 'To this state',
    branch: 'branch',
    steps: count => (count === 1 ? '1 step' : `${count} steps`),
    codes: en,
    settings: {
      target: 'target',
      ignore: 'columns not learned',
      known: 'columns known before',
      source: 'source',
      id: 'id',
    },
  },
})
