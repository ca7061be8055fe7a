import type { CardSection } from '@leinwand/flow/publish'
import { rowsTable, section, text } from './card-parts.ts'
import type { CardSpeech } from './card-speech.ts'
import type { ToldGate } from './told-gate.ts'

type Goal = ToldGate['goals'][number]

/** From where to where each KPI is to go, what the model lets expect, and what that is worth. */
const hoped = ({ words, figure, euro, day }: CardSpeech) => ({
  head: [words.kpi, words.kpiBaseline, words.kpiTarget, words.kpiBy, words.kpiExpected, words.kpiWorth],
  row: ({ name, unit, baseline, target, by, expected, euroPerYear }: Goal) => [
    `${name} (${unit})`,
    figure(baseline.value),
    figure(target),
    day(by),
    figure(expected),
    euro(euroPerYear),
  ],
})

/** What came of it after the deployment. */
const found = ({ words, figure, difference, euro, day }: CardSpeech) => ({
  head: [words.kpi, words.kpiMeasured, words.kpiUntil, words.toBaseline, words.toTarget, words.kpiWorth],
  row: ({ name, unit, measured }: Goal) => {
    const kpi = `${name} (${unit})`
    if (measured === null) return [kpi, words.notMeasured, '–', '–', '–', '–']
    const { value, until, window, toBaseline, toTarget, euroPerYear } = measured
    const over = [day(until), ...(window === null ? [] : [window])].join(', ')
    return [kpi, figure(value), over, difference(toBaseline), difference(toTarget), euro(euroPerYear)]
  },
})

/** The KPIs that it is all for (C1 held against C5 and C6): what is expected of the model, and what was measured since. */
export const goalsSection = (told: ToldGate | null, speech: CardSpeech): CardSection[] => {
  const { words, whole } = speech
  const goals = told?.goals ?? []
  if (goals.length === 0) return []
  const measured = goals.flatMap(goal => goal.measured ?? [])
  const reached = measured.filter(each => each.reached)
  const verdict =
    measured.length === 0
      ? words.noneMeasured
      : words.measuredOf(whole(measured.length), whole(goals.length), whole(reached.length))
  const [wanted, came] = [hoped(speech), found(speech)]
  return section(words.goals, [
    text(verdict, 'strong'),
    ...rowsTable(words.hoped, wanted.head, goals.map(wanted.row)),
    ...rowsTable(words.came, came.head, goals.map(came.row)),
  ])
}
