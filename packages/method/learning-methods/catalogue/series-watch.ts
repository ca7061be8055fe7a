import { fits, misfit } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { withoutLabels } from '../preconditions.ts'

export const seriesWatch: MethodCard = {
  id: 'series-watch',
  kind: 'watching',
  name: { de: 'Verlaufswächter', en: 'Series watch' },
  purpose: {
    de: 'Vergleicht jedes Signal in mehreren Gangarten mit sich selbst und lernt mit: meldet Sprung, Drift, Unruhe und Stillstand je einmal.',
    en: 'Compares each signal with itself at several paces and keeps learning: tells jump, drift, restlessness and standstill once each.',
  },
  needs: {
    de: 'Zeilen in zeitlicher Folge mit Zeitstempel, am besten einige Tage, damit der Tagesgang bekannt ist.',
    en: 'Rows in order of time with a timestamp, best for some days, so that the course of the day is known.',
  },
  pitfalls: {
    de: 'Ein Zustand, der lange genug anhält, gilt als neues Normal; was nur im Zusammenspiel zweier Signale auffällt, sieht er nicht.',
    en: 'A state that lasts long enough becomes the new normal; what shows only in how two signals go together it does not see.',
  },
  example: {
    de: 'Die Lagertemperatur einer Presse schwankt mit der Halle; gemeldet wurde erst der Abend, an dem sie anders schwankte als sonst.',
    en: 'The bearing temperature of a press moves with the hall; told was the evening on which it moved unlike before.',
  },
  learners: [],
  judge: withoutLabels(({ time }) =>
    time === null
      ? misfit(
          'Ohne Zeit gibt es keinen Verlauf, mit dem sich ein Signal vergleichen ließe.',
          'Without a time there is no course to compare a signal with.',
        )
      : fits(
          `Werte nach „${time}“ ohne bekannte Fehler: Was üblich ist, sagt jedes Signal selbst, auch wenn es sich langsam ändert.`,
          `Values by “${time}” without known faults: each signal says itself what is usual, even as that slowly changes.`,
        ),
  ),
}
