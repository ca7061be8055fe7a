import { fits, misfit, open } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'

export const windows: MethodCard = {
  id: 'windows',
  kind: 'judging',
  name: { de: 'Merkmale über Fenster und Zyklen', en: 'Features over windows and cycles' },
  purpose: {
    de: 'Nicht der Wert, sein Verlauf verrät den Verschleiß: Mittel, Streuung und Steigung der letzten Stunde oder des Zyklus.',
    en: 'Not the value but its course gives wear away: mean, spread and slope of the last hour or of the cycle.',
  },
  needs: {
    de: 'Messwerte in der Reihenfolge ihrer Zeit und eine Länge, die zur Maschine passt: ein Zyklus, eine Schicht.',
    en: 'Readings in the order of their time and a length that suits the machine: a cycle, a shift.',
  },
  pitfalls: {
    de: 'Ein Fenster, das um die Zeile herum liegt, kennt die Zukunft. Hundert Fenster je Sensor sind Rauschen in neuen Spalten.',
    en: 'A window that lies around the row knows the future. A hundred windows for each sensor are noise in new columns.',
  },
  example: {
    de: 'Der Druck einer Presse war immer richtig; erst die Steigung beim Schließen zeigte die undichte Dichtung, drei Wochen vorher.',
    en: 'The pressure of a press was always right; only its slope while closing showed the leaking seal, three weeks ahead.',
  },
  learners: [],
  judge: ({ windows: has, time, live, rows }) => {
    if (has)
      return fits(
        'Das Rezept rechnet schon über Fenster oder Zyklen, und im Betrieb gilt dasselbe Rezept.',
        'The recipe reckons over windows or cycles already, and the same recipe holds in use.',
      )
    if (time !== null)
      return fits(
        `„${time}“ ordnet die Zeilen, das Rezept nutzt ihren Verlauf aber noch nicht.`,
        `“${time}” orders the rows, but the recipe does not use their course yet.`,
      )
    if (rows === null)
      return open(
        'Ob die Zeilen eine zeitliche Reihenfolge haben, ist noch nicht bekannt: erst die Daten ansehen.',
        'Whether the rows are in an order of time is not known yet: look at the data first.',
      )
    return misfit(
      live
        ? 'Die gespeicherten Zeilen haben keine Zeit; die der laufenden Maschine hätten eine, wenn sie aufgezeichnet würde.'
        : 'Die Zeilen haben keine Zeit: Es gibt kein Vorher, über das sich rechnen ließe.',
      live
        ? 'The stored rows have no time; those of the running machine would, were it recorded.'
        : 'The rows have no time: there is no before to reckon over.',
    )
  },
}
