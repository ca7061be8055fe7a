import { figure, fits, misfit, percent } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { NO_ROWS, withTask } from '../preconditions.ts'

const LEAST_ROWS = 300

export const boostedTrees: MethodCard = {
  id: 'boosted-trees',
  kind: 'prediction',
  name: { de: 'Verstärkte Entscheidungsbäume', en: 'Boosted decision trees' },
  purpose: {
    de: 'Jeder Baum bessert nach, was die vorigen übrig ließen: auf Tabellen aus der Fertigung meist das genaueste Verfahren.',
    en: 'Each tree mends what the ones before it left over: on tables from a factory mostly the most accurate method.',
  },
  needs: {
    de: 'Einige Hundert Zeilen und mehr; Lücken und Wörter nimmt es, wie sie sind.',
    en: 'Some hundreds of rows and more; it takes gaps and words as they are.',
  },
  pitfalls: {
    de: 'Lernt auch das Rauschen, wenn man es lässt: immer auf Gruppen oder Zeiten prüfen, die es nie sah. Findet jede Spalte, die das Ziel verrät.',
    en: 'Learns the noise too if allowed: always judge on groups or times it never saw. Finds any column that gives the target away.',
  },
  example: {
    de: 'Ein Fräsmaschinenbauer sagt Werkzeugbruch aus Drehmoment, Drehzahl und Verschleiß voraus; zusammen sagen sie, was keine allein sagt.',
    en: 'A maker of milling machines predicts tool breakage from torque, speed and wear; together they say what none says alone.',
  },
  learners: ['boostedTrees'],
  judge: withTask('any', ({ rows, features, categories, missing }) => {
    if (rows === null) return NO_ROWS
    const n = figure(rows)
    if (rows < LEAST_ROWS)
      return misfit(
        `${n.de} Zeilen sind wenig: Nachbessern heißt hier bald Auswendiglernen.`,
        `${n.en} rows are few: mending soon means learning by heart here.`,
      )
    if (missing !== null && missing >= 0.01)
      return fits(
        `${n.de} Zeilen, in denen ${percent(missing).de} der Werte fehlen: Wohin eine Lücke gehört, lernt es mit.`,
        `${n.en} rows in which ${percent(missing).en} of the values are missing: where a gap belongs it learns along.`,
      )
    const wide =
      features === null
        ? { de: '', en: '' }
        : {
            de: ` mit ${features} Spalten${categories ? `, davon ${categories} mit Wörtern` : ''}`,
            en: ` of ${features} columns${categories ? `, ${categories} of them in words` : ''}`,
          }
    return fits(
      `${n.de} Zeilen${wide.de}: genug, um auch das Zusammenspiel der Messgrößen zu lernen.`,
      `${n.en} rows${wide.en}: enough to learn the interplay of the quantities too.`,
    )
  }),
}
