import { figure, fits, misfit, open } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { NO_ROWS } from '../preconditions.ts'

const LEAST_ROWS = 500

export const lagForecast: MethodCard = {
  id: 'lag-forecast',
  kind: 'forecast',
  name: { de: 'Vorhersage aus früheren Werten mit Bäumen', en: 'Forecast from earlier values with trees' },
  purpose: {
    de: 'Lernt den nächsten Wert aus den letzten und aus dem, was sonst bekannt ist: Schichtplan, Wetter, Auftrag.',
    en: 'Learns the next value from the last ones and from what else is known: shift plan, weather, order.',
  },
  needs: {
    de: 'Einige Hundert Zeitpunkte und Einflussgrößen, die man im Voraus kennt.',
    en: 'Some hundreds of points in time and influences that are known ahead.',
  },
  pitfalls: {
    de: 'Die Außentemperatur von morgen kennt heute niemand: mit der Wettervorhersage lernen, nicht mit dem gemessenen Wert. Bäume setzen keinen Trend fort.',
    en: 'Nobody knows tomorrow’s temperature today: learn with the weather forecast, not with the reading. Trees continue no trend.',
  },
  example: {
    de: 'Eine Molkerei plant Dampf nach dem Abfüllplan: Der Plan wusste mehr als jeder frühere Wert.',
    en: 'A dairy plans steam by its filling plan: the plan knew more than any earlier value.',
  },
  learners: [],
  judge: ({ time, task, rows, target, remaining }) => {
    if (task === 'classification')
      return misfit(
        `„${target}“ ist eine Klasse und keine Reihe von Zahlen.`,
        `“${target}” is a class and no series of numbers.`,
      )
    if (remaining)
      return misfit(
        `„${target}“ zählt auf ein Ende zu; frühere Werte davon kennt im Betrieb niemand.`,
        `“${target}” counts down to an end; nobody knows its earlier values in use.`,
      )
    if (time === null)
      return open(
        'Bisher sagt keine Spalte, wann gemessen wurde; ohne Zeit gibt es kein Früher.',
        'No column says yet when a reading was taken; without a time there is no earlier.',
      )
    if (rows === null) return NO_ROWS
    const n = figure(rows)
    return rows >= LEAST_ROWS
      ? fits(
          `${n.de} Zeitpunkte nach „${time}“ reichen, um aus früheren Werten und Einflüssen zu lernen.`,
          `${n.en} points in time by “${time}” suffice to learn from earlier values and influences.`,
        )
      : misfit(
          `${n.de} Zeitpunkte sind zu wenige; eine Reihe aus sich selbst fortzuschreiben, ist sicherer.`,
          `${n.en} points in time are too few; to continue a series out of itself is safer.`,
        )
  },
}
