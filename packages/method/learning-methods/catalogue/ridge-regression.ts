import { figure, fits, misfit } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { NO_ROWS, withTask } from '../preconditions.ts'

const FEW_ROWS = 500

export const ridgeRegression: MethodCard = {
  id: 'ridge-regression',
  kind: 'prediction',
  name: { de: 'Lineare und Ridge-Regression', en: 'Linear and ridge regression' },
  purpose: {
    de: 'Eine Zahl als gewichtete Summe; Ridge hält die Gewichte klein, wenn Messgrößen dasselbe sagen.',
    en: 'A number as a weighted sum; ridge keeps the weights small where quantities say the same.',
  },
  needs: {
    de: 'Zahlen, deren Wirkung ungefähr gerade ist; wenige Zeilen genügen.',
    en: 'Numbers whose effect is roughly straight; a few rows suffice.',
  },
  pitfalls: {
    de: 'Außerhalb des Gesehenen rechnet sie ungerührt weiter: auch eine negative Festigkeit ist ihr recht. Grenzen der Gültigkeit beachten.',
    en: 'Outside of what was seen it reckons on unmoved, down to a negative strength. Mind the limits of applicability.',
  },
  example: {
    de: 'Ein Kunststoffwerk schätzt den Verbrauch eines Extruders aus Durchsatz und Temperatur; die Abweichung ist die eigentliche Nachricht.',
    en: 'A plastics plant estimates an extruder’s consumption from throughput and temperature; the deviation is the real news.',
  },
  learners: ['ridge', 'linear'],
  task: 'regression',
  judge: withTask('regression', ({ rows, features, explained, everySeconds }) => {
    if (everySeconds !== null && everySeconds < 0.01)
      return fits(
        'Alle paar Millisekunden eine Antwort: eine gewichtete Summe schafft jede Steuerung.',
        'An answer every few milliseconds: any controller manages a weighted sum.',
      )
    if (explained)
      return fits(
        'Eine Erklärung ist verlangt: So viel mehr je Grad, je Bar, je Stunde.',
        'An explanation is asked for: so much more per degree, per bar, per hour.',
      )
    if (rows === null) return NO_ROWS
    const n = figure(rows)
    if (features !== null && features * 5 > rows)
      return fits(
        `${n.de} Zeilen auf ${features} Spalten: wenig genug, dass kleine Gewichte mehr taugen als tiefe Bäume.`,
        `${n.en} rows for ${features} columns: few enough that small weights serve better than deep trees.`,
      )
    return rows < FEW_ROWS
      ? fits(
          `Bei ${n.de} Zeilen ist eine gerade Linie oft die ehrlichste Antwort.`,
          `With ${n.en} rows a straight line is often the most honest answer.`,
        )
      : misfit(
          `${n.de} Zeilen erlauben, auch krumme Zusammenhänge zu lernen.`,
          `${n.en} rows allow bent relations to be learned as well.`,
        )
  }),
}
