import { fits, misfit } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { withoutLabels } from '../preconditions.ts'

export const ewmaChart: MethodCard = {
  id: 'ewma-chart',
  kind: 'watching',
  name: { de: 'EWMA-Regelkarte', en: 'EWMA chart' },
  purpose: {
    de: 'Ein gleitendes Mittel, das Altes langsam vergisst: bemerkt kleine, anhaltende Verschiebungen, die im Rauschen untergehen.',
    en: 'A running mean that slowly forgets: notices small, lasting shifts that are lost in the noise.',
  },
  needs: {
    de: 'Eine Messreihe in zeitlicher Folge und einen Abschnitt, der sicher gut war.',
    en: 'A series of readings in order of time and a stretch that was surely good.',
  },
  pitfalls: {
    de: 'Hängt ein Wert am vorigen, sind die Grenzen zu eng und der Alarm läutet dauernd: seltener messen oder die Vorhersagefehler überwachen.',
    en: 'Where a value hangs on the one before, limits are too narrow and the alarm never rests: sample less often or watch forecast errors.',
  },
  example: {
    de: 'Eine Abfüllanlage driftete um zwei Gramm je Schicht; jede Waage für sich war in Ordnung, das Mittel sagte es nach einer Stunde.',
    en: 'A filling line drifted by two grams a shift; each weight was fine by itself, the mean told after an hour.',
  },
  learners: [],
  judge: withoutLabels(({ time }) =>
    time === null
      ? misfit(
          'Die Zeilen haben keine Zeit, nach der sich ein Verlauf verfolgen ließe.',
          'The rows have no time along which to follow a course.',
        )
      : fits(
          `Werte nach „${time}“ ohne bekannte Fehler: Kleine, anhaltende Verschiebungen fallen so zuerst auf.`,
          `Values by “${time}” without known faults: small, lasting shifts show first this way.`,
        ),
  ),
}
