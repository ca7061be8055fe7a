import { fits, misfit, open } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { withTask } from '../preconditions.ts'

const MANY_FEATURES = 30

export const lassoRegression: MethodCard = {
  id: 'lasso-regression',
  kind: 'prediction',
  name: { de: 'Lasso und Elastic Net', en: 'Lasso and elastic net' },
  purpose: {
    de: 'Wählt unter vielen Messgrößen wenige aus: Die übrigen bekommen das Gewicht null und müssen nicht mehr gemessen werden.',
    en: 'Picks a few among many quantities: the others get a weight of zero and need not be measured any more.',
  },
  needs: {
    de: 'Viele Spalten, ungefähr gerade Zusammenhänge, Zahlen ohne große Lücken.',
    en: 'Many columns, roughly straight relations, numbers without large gaps.',
  },
  pitfalls: {
    de: 'Von zwei Fühlern, die dasselbe messen, behält es zufällig einen: Der andere ist nicht unwichtig. Elastic Net behält beide.',
    en: 'Of two sensors that measure the same it keeps one by chance: the other is not unimportant. Elastic net keeps both.',
  },
  example: {
    de: 'Eine Papiermaschine hatte 180 Messstellen; elf davon erklärten die Feuchte fast ganz, und neun waren billig zu überwachen.',
    en: 'A paper machine had 180 measuring points; eleven explained the moisture nearly whole, and nine were cheap to watch.',
  },
  learners: ['lasso', 'elasticNet'],
  task: 'regression',
  judge: withTask('regression', ({ features, rows }) => {
    if (features === null)
      return open(
        'Wie viele Spalten es sind, ist noch nicht bekannt: erst die Daten aufbereiten.',
        'How many columns there are is not known yet: prepare the data first.',
      )
    return features >= MANY_FEATURES || (rows !== null && features > rows)
      ? fits(
          `${features} Spalten sind mehr, als jemand überblickt: Dies sagt, welche wenigen genügen.`,
          `${features} columns are more than anybody can keep in view: this says which few suffice.`,
        )
      : misfit(
          `${features} Spalten sind überschaubar; es gibt nichts auszusortieren.`,
          `${features} columns are soon in view; there is nothing to sort out.`,
        )
  }),
}
