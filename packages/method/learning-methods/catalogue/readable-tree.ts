import { figure, fits, misfit } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { NO_ROWS, withTask } from '../preconditions.ts'

const LEAST_ROWS = 50
const MANY_ROWS = 2000

export const readableTree: MethodCard = {
  id: 'readable-tree',
  kind: 'prediction',
  name: { de: 'Ein lesbarer Entscheidungsbaum', en: 'One readable decision tree' },
  purpose: {
    de: 'Wenige Ja-Nein-Fragen hintereinander, die auf eine Seite passen und die man mit Fachleuten durchsprechen kann.',
    en: 'A few yes-or-no questions in a row that fit on one page and can be talked through with experts.',
  },
  needs: {
    de: 'Einige Dutzend Zeilen je Ausgang; fehlende Werte und Wörter stören nicht.',
    en: 'Some dozens of rows for each outcome; missing values and words do no harm.',
  },
  pitfalls: {
    de: 'Ein paar andere Zeilen, und oben steht eine andere Frage: den Baum als Gesprächsgrundlage nehmen, nicht als Naturgesetz.',
    en: 'A few other rows, and another question stands on top: take the tree as a basis for talk, not as a law of nature.',
  },
  example: {
    de: 'In einer Gießerei stand an dritter Stelle die Schicht. Der Baum war nicht der genaueste, führte aber zum falsch geeichten Thermometer.',
    en: 'In a foundry the shift came third. The tree was not the most accurate, but it led to the wrongly calibrated thermometer.',
  },
  learners: ['tree'],
  judge: withTask('any', ({ rows, explained }) => {
    if (rows === null && !explained) return NO_ROWS
    if (explained)
      return fits(
        'Eine Erklärung ist verlangt: Dieser Baum ist seine eigene Erklärung.',
        'An explanation is asked for: this tree is its own explanation.',
      )
    const n = figure(rows ?? 0)
    if (rows !== null && rows < LEAST_ROWS)
      return misfit(
        `${n.de} Zeilen reichen nicht für Fragen, denen man trauen darf; es sollten mindestens ${LEAST_ROWS} sein.`,
        `${n.en} rows do not suffice for questions to be trusted; there should be at least ${LEAST_ROWS}.`,
      )
    return rows !== null && rows <= MANY_ROWS
      ? fits(
          `Bei ${n.de} Zeilen ist ein kleiner Baum kaum schlechter als ein großer Wald und passt auf eine Seite.`,
          `With ${n.en} rows a small tree is hardly worse than a big forest and fits on one page.`,
        )
      : misfit(
          `${n.de} Zeilen tragen mehr als eine Seite voll Fragen, und eine Erklärung ist nicht verlangt.`,
          `${n.en} rows bear more than a page of questions, and no explanation is asked for.`,
        )
  }),
}
