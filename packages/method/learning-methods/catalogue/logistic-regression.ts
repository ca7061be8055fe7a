import { figure, fits, misfit } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { NO_ROWS, withTask } from '../preconditions.ts'

const FEW_ROWS = 1000
/** Events for each column, below which weights are not to be trusted (Peduzzi 1996). */
const EVENTS_PER_FEATURE = 10

export const logisticRegression: MethodCard = {
  id: 'logistic-regression',
  kind: 'prediction',
  name: { de: 'Logistische Regression', en: 'Logistic regression' },
  purpose: {
    de: 'Eine Wahrscheinlichkeit aus gewichteten Messgrößen: Jedes Gewicht sagt, in welche Richtung eine Größe drückt.',
    en: 'A probability out of weighted quantities: each weight says which way a quantity pushes.',
  },
  needs: {
    de: 'Zahlen, die einzeln in eine Richtung wirken; etwa zehn Fälle je Spalte.',
    en: 'Numbers that each work in one direction; about ten cases for each column.',
  },
  pitfalls: {
    de: 'Zu heiß und zu kalt sind beide schlecht? Dann hebt sich das Gewicht auf: den Abstand zum Sollwert als Spalte ableiten.',
    en: 'Too hot and too cold are both bad? Then the weight cancels out: derive the distance to the set point as a column.',
  },
  example: {
    de: 'Ein Lackierbetrieb rechnet die Wahrscheinlichkeit von Nacharbeit aus Feuchte und Schichtdicke auf der Steuerung selbst.',
    en: 'A paint shop computes the probability of rework from humidity and thickness on the controller itself.',
  },
  learners: ['logistic'],
  task: 'classification',
  judge: withTask('classification', ({ rows, positives, features, explained, everySeconds }) => {
    if (everySeconds !== null && everySeconds < 0.01)
      return fits(
        'Alle paar Millisekunden eine Antwort: Das ist ein Produkt und eine Summe und läuft auch auf der Steuerung.',
        'An answer every few milliseconds: this is a product and a sum and runs on the controller too.',
      )
    if (explained)
      return fits(
        'Eine Erklärung ist verlangt: Jede Messgröße hat ein Gewicht, das man nennen kann.',
        'An explanation is asked for: each quantity has a weight that can be named.',
      )
    if (rows === null) return NO_ROWS
    const n = figure(rows)
    if (
      positives !== null &&
      features !== null &&
      positives < features * EVENTS_PER_FEATURE &&
      rows < FEW_ROWS
    )
      return misfit(
        `${positives} Fälle auf ${features} Spalten sind zu wenige für Gewichte, denen man trauen darf.`,
        `${positives} cases for ${features} columns are too few for weights to be trusted.`,
      )
    return rows < FEW_ROWS
      ? fits(
          `Bei ${n.de} Zeilen trifft ein Modell mit wenigen Gewichten oft so gut wie Bäume und verrechnet sich seltener.`,
          `With ${n.en} rows a model of few weights is often as good as trees and goes astray less often.`,
        )
      : misfit(
          `${n.de} Zeilen reichen, um auch Zusammenspiel zu lernen; das kann dieses Verfahren von sich aus nicht.`,
          `${n.en} rows suffice to learn interplay too, which this method cannot by itself.`,
        )
  }),
}
