import { figure, fits, misfit } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { NO_ROWS, withTask } from '../preconditions.ts'

const LEAST_ROWS = 100

export const randomForest: MethodCard = {
  id: 'random-forest',
  kind: 'prediction',
  name: { de: 'Zufallswald', en: 'Random forest' },
  purpose: {
    de: 'Hunderte Bäume, jeder aus anderen Zeilen und Spalten, stimmen ab: gut ohne Einstellen, schwer zu verderben.',
    en: 'Hundreds of trees, each of other rows and columns, take a vote: good without tuning, hard to spoil.',
  },
  needs: {
    de: 'Ab etwa hundert Zeilen; Zahlen und Wörter, auch mit Lücken.',
    en: 'From about a hundred rows; numbers and words, with gaps too.',
  },
  pitfalls: {
    de: 'Sagt nie mehr als das Höchste, das es gesehen hat: Steigender Verschleiß über das Gelernte hinaus bleibt flach. Wird groß und langsam.',
    en: 'Never says more than the highest it has seen: wear that rises beyond it stays flat. Grows big and slow.',
  },
  example: {
    de: 'Ein Walzwerk ließ ihn über Nacht auf sieben Fehlerarten lernen; ohne eine Einstellung war er besser als die Regeln aus zehn Jahren.',
    en: 'A rolling mill let it learn seven kinds of fault over night; without any setting it beat the rules of ten years.',
  },
  learners: ['randomForest'],
  judge: withTask('any', ({ rows, features, everySeconds }) => {
    if (everySeconds !== null && everySeconds < 0.001)
      return misfit(
        'Weniger als eine Millisekunde je Zeile: Hunderte tiefe Bäume sind dafür zu langsam.',
        'Less than a millisecond for a row: hundreds of deep trees are too slow for that.',
      )
    if (rows === null) return NO_ROWS
    const n = figure(rows)
    if (rows < LEAST_ROWS)
      return misfit(
        `Mit ${n.de} Zeilen lernen Hunderte Bäume alle dasselbe auswendig.`,
        `With ${n.en} rows hundreds of trees all learn the same by heart.`,
      )
    const wide =
      features === null
        ? { de: '', en: '' }
        : { de: ` und ${features} Spalten`, en: ` and ${features} columns` }
    return fits(
      `${n.de} Zeilen${wide.de} sind genau sein Feld: ohne Einstellen ein Ergebnis, an dem sich andere messen.`,
      `${n.en} rows${wide.en} are just its field: without tuning a result for others to be measured by.`,
    )
  }),
}
