import { fits } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { withoutLabels } from '../preconditions.ts'

export const robustLimits: MethodCard = {
  id: 'robust-limits',
  kind: 'watching',
  name: { de: 'Robuste Grenzen (MAD)', en: 'Robust limits (MAD)' },
  purpose: {
    de: 'Je Kanal ein Bereich um die Mitte, den auch einzelne Ausreißer nicht verschieben: der erste Wächter am ersten Tag.',
    en: 'For each channel a range around the middle that single outliers do not shift: the first watch on the first day.',
  },
  needs: {
    de: 'Ein paar Hundert Werte aus gutem Betrieb. Keine bekannten Fehler.',
    en: 'Some hundreds of values of good running. No known faults.',
  },
  pitfalls: {
    de: 'Steht die Maschine die halbe Zeit, ist Stillstand die Mitte: vorher Betriebszustände trennen. Sieht kein Zusammenspiel.',
    en: 'If the machine stands half the time, standstill is the middle: part the operating modes first. Sees no interplay.',
  },
  example: {
    de: 'Acht Thermometer eines Härteofens, acht Bereiche; am vierten Tag fiel ein Fühler auf, der 40 Grad zu wenig zeigte.',
    en: 'Eight thermometers of a hardening furnace, eight ranges; on the fourth day one showed that was 40 degrees low.',
  },
  learners: [],
  judge: withoutLabels(({ positives }) =>
    positives === null
      ? fits(
          'Bekannte Fehler gibt es nicht; jeden Kanal an sich selbst zu messen, geht vom ersten Tag an.',
          'There are no known faults; measuring each channel by itself works from the first day.',
        )
      : fits(
          `Nur ${positives} bekannte Fälle: zu wenige zum Lernen, aber jeder Kanal lässt sich an sich selbst messen.`,
          `Only ${positives} known cases: too few to learn from, but each channel can be measured by itself.`,
        ),
  ),
}
