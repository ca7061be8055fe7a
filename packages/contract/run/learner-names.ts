import type { Language } from '../failures/language.ts'

/** Of learners as projects and leaderboards name them, of a search and of what it may come to. One that is not listed is shown as it came. */
export const LEARNER_NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    boostedTrees: 'Verstärkte Entscheidungsbäume',
    constant: 'Immer derselbe Wert (Vergleich)',
    linear: 'Lineare Regression',
    ridge: 'Ridge-Regression',
    lasso: 'Lasso-Regression',
    elasticNet: 'Elastic Net',
    logistic: 'Logistische Regression',
    tree: 'Entscheidungsbaum',
    thresholdRule: 'Regel mit einer Grenze',
    randomForest: 'Zufallswald',
    extraTrees: 'Besonders zufällige Bäume (Extra Trees)',
    search: 'Suche nach dem besten Verfahren',
    blend: 'Mischung mehrerer Verfahren',
  },
  en: {
    boostedTrees: 'Boosted decision trees',
    constant: 'Always the same value (baseline)',
    linear: 'Linear regression',
    ridge: 'Ridge regression',
    lasso: 'Lasso regression',
    elasticNet: 'Elastic net',
    logistic: 'Logistic regression',
    tree: 'Decision tree',
    thresholdRule: 'Rule with a single limit',
    randomForest: 'Random forest',
    extraTrees: 'Extremely randomised trees',
    search: 'Search for the best learner',
    blend: 'Blend of several learners',
  },
}
