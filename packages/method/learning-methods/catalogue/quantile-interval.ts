import { fits, misfit } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { NO_ROWS, withTask } from '../preconditions.ts'

const LEAST_ROWS = 1000

export const quantileInterval: MethodCard = {
  id: 'quantile-interval',
  kind: 'prediction',
  name: { de: 'Vorsichtige Vorhersage (Quantil)', en: 'Cautious prediction (quantile)' },
  purpose: {
    de: 'Sagt nicht die Mitte, sondern den Wert, der nur in einem von zehn Fällen unterschritten wird: womit man planen darf.',
    en: 'Says not the middle but the value that is undercut in one case of ten only: what may be planned with.',
  },
  needs: {
    de: 'Etwa tausend Zeilen, denn Ränder sind seltener als Mitten.',
    en: 'About a thousand rows, for edges are rarer than middles.',
  },
  pitfalls: {
    de: 'Auf neuen Maschinen stimmt die Deckung nicht mehr von selbst: nachmessen, wie oft der Wert wirklich unterschritten wurde.',
    en: 'On new machines the coverage does not hold by itself: check how often the value was really undercut.',
  },
  example: {
    de: 'Ein Spediteur verspricht die Kühlzeit, die neun von zehn Fahrten einhalten, und nicht den Durchschnitt, den die Hälfte verfehlt.',
    en: 'A haulier promises the cooling time that nine trips of ten keep, not the average that half of them miss.',
  },
  learners: ['boostedTrees'],
  parameters: { loss: 'quantile', quantile: 0.1 },
  task: 'regression',
  judge: withTask('regression', ({ rows, remaining, target }) => {
    if (rows === null) return NO_ROWS
    if (rows < LEAST_ROWS)
      return misfit(
        `${rows} Zeilen sagen über die Ränder zu wenig; es sollten etwa ${LEAST_ROWS.toLocaleString('de-DE')} sein.`,
        `${rows} rows say too little about the edges; there should be about ${LEAST_ROWS.toLocaleString('en-GB')}.`,
      )
    return remaining
      ? fits(
          `„${target}“ zu hoch zu schätzen ist schlimmer als zu niedrig: Plane mit dem Wert, der in neun von zehn Fällen hält.`,
          `To guess “${target}” too high is worse than too low: plan with the value that holds in nine cases of ten.`,
        )
      : fits(
          `Wer mit „${target}“ plant, braucht neben der Mitte auch den Wert, mit dem sicher zu rechnen ist.`,
          `Who plans with “${target}” needs beside the middle the value that can be counted on.`,
        )
  }),
}
