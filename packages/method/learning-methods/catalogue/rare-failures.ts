import { figure, fits, misfit, open, percent } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { withTask } from '../preconditions.ts'

const RARE = 0.2

export const rareFailures: MethodCard = {
  id: 'rare-failures',
  kind: 'judging',
  name: { de: 'Seltene Ausfälle: Schwelle nach Kosten', en: 'Rare failures: threshold by cost' },
  purpose: {
    de: 'Alarm gibt es nicht ab 50 %, sondern ab der Wahrscheinlichkeit, bei der er sich in Euro lohnt; Gewichte lassen seltene Fälle beim Lernen mitreden.',
    en: 'The alarm comes not at 50 % but at the probability from which it pays in euro; weights give rare cases a say in learning.',
  },
  needs: {
    de: 'Was ein verpasster und was ein falscher Alarm kostet, und eine Wahrscheinlichkeit, die stimmt.',
    en: 'What a missed and what a false alarm costs, and a probability that is true.',
  },
  pitfalls: {
    de: 'Gewichte und Schwelle zugleich zählen die Seltenheit zweimal. Gewichtete Wahrscheinlichkeiten müssen danach geeicht werden.',
    en: 'Weights and threshold at once count the rarity twice. Weighted probabilities have to be calibrated afterwards.',
  },
  example: {
    de: 'Ein Spindelbruch kostet 4.000 €, ein Blick darauf 60 €: Der Alarm ab 3 % war lästig und brachte am meisten ein.',
    en: 'A broken spindle costs 4,000 €, a look at it 60 €: the alarm from 3 % was a nuisance and earned the most.',
  },
  learners: [],
  judge: withTask('classification', ({ positives, rows, costs, classes }) => {
    if (positives === null || rows === null)
      return open(
        'Wie selten der wichtige Fall ist, ist noch nicht bekannt: erst die Daten aufbereiten.',
        'How rare the case that matters is, is not known yet: prepare the data first.',
      )
    const rate = positives / Math.max(rows, 1)
    const share = percent(rate)
    const [n, of] = [figure(positives), figure(rows)]
    if (rate >= RARE)
      return misfit(
        `Mit ${n.de} von ${of.de} Zeilen (${share.de}) ist keine Klasse selten.`,
        `With ${n.en} of ${of.en} rows (${share.en}) no class is rare.`,
      )
    if (classes !== null && classes > 2)
      return fits(
        `Die seltenste Klasse hat ${n.de} von ${of.de} Zeilen (${share.de}): Gewichte geben ihr eine Stimme.`,
        `The rarest class has ${n.en} of ${of.en} rows (${share.en}): weights give it a say.`,
      )
    return costs
      ? fits(
          `${n.de} Fälle in ${of.de} Zeilen (${share.de}), und was Alarme kosten, steht fest.`,
          `${n.en} cases in ${of.en} rows (${share.en}), and what alarms cost is settled.`,
        )
      : fits(
          `${n.de} Fälle in ${of.de} Zeilen (${share.de}); was Alarme kosten, fehlt noch: in der Geschäftsdurchdringung nachtragen.`,
          `${n.en} cases in ${of.en} rows (${share.en}); what alarms cost is missing yet: add it in business understanding.`,
        )
  }),
}
