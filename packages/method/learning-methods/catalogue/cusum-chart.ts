import { fits, misfit } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { withoutLabels } from '../preconditions.ts'

export const cusumChart: MethodCard = {
  id: 'cusum-chart',
  kind: 'watching',
  name: { de: 'CUSUM-Regelkarte', en: 'CUSUM chart' },
  purpose: {
    de: 'Zählt Abweichungen vom Sollwert zusammen, bis es reicht: sagt am schnellsten, dass und seit wann sich eine Größe verschoben hat.',
    en: 'Adds deviations from the set point until it is enough: tells soonest that, and since when, a quantity has shifted.',
  },
  needs: {
    de: 'Einen Sollwert, die übliche Streuung und die Verschiebung, auf die es ankommt.',
    en: 'A set point, the usual spread and the shift that matters.',
  },
  pitfalls: {
    de: 'Nach einem gewollten Umrüsten muss sie neu anfangen, sonst zählt sie die Umstellung als Fehler weiter.',
    en: 'After an intended changeover it must start anew, or it goes on counting the change as a fault.',
  },
  example: {
    de: 'Der Knick in der Summe zeigte auf Dienstag, 14 Uhr: Da war eine andere Charge Granulat angebrochen worden.',
    en: 'The bend in the sum pointed to Tuesday, 2 pm: that was when another batch of granulate was opened.',
  },
  learners: [],
  judge: withoutLabels(({ time }) =>
    time === null
      ? misfit(
          'Ohne Zeit gibt es keine Reihenfolge, in der sich Abweichungen aufsummieren.',
          'Without a time there is no order in which deviations add up.',
        )
      : fits(
          `Werte nach „${time}“ ohne bekannte Fehler: Die Summe der Abweichungen sagt, seit wann etwas anders ist.`,
          `Values by “${time}” without known faults: the sum of deviations says since when a thing has changed.`,
        ),
  ),
}
