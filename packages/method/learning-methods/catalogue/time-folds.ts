import { fits, misfit } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { withTask } from '../preconditions.ts'

export const timeFolds: MethodCard = {
  id: 'time-folds',
  kind: 'judging',
  name: { de: 'Das Spätere zum Prüfen, mit Lücke', en: 'The later part to judge on, with a gap' },
  purpose: {
    de: 'Lernt aus der Vergangenheit und prüft an der Zukunft, wie im Betrieb; die Lücke hält Fenster davon ab, über die Kante zu sehen.',
    en: 'Learns from the past and judges on the future, as in use; the gap keeps windows from looking over the edge.',
  },
  needs: {
    de: 'Eine Zeitspalte, und mehr als ein Jahr, wenn Jahreszeiten mitspielen.',
    en: 'A column of times, and more than a year where seasons matter.',
  },
  pitfalls: {
    de: 'Wurde mittendrin ein Sensor getauscht, prüft man den Tausch. Ohne Lücke steckt die Antwort schon im letzten Fenster.',
    en: 'Where a sensor was replaced in between, the replacement is judged. Without a gap the answer is in the last window already.',
  },
  example: {
    de: 'Ein Kühlhaus lernte von Januar bis September und prüfte im Oktober; eine Woche Lücke kostete zwei Punkte, die nie echt waren.',
    en: 'A cold store learned January to September and judged on October; a week of gap cost two points that were never real.',
  },
  learners: [],
  judge: withTask('any', ({ time, split, gap, windows, remaining }) => {
    if (time === null)
      return misfit(
        'Keine Spalte sagt, wann etwas war; früher und später lassen sich nicht trennen.',
        'No column says when a thing was; earlier and later cannot be parted.',
      )
    if (split === 'group' && remaining)
      return misfit(
        `„${time}“ zählt in jedem Lauf neu; ganze Läufe zum Prüfen sind hier ehrlicher.`,
        `“${time}” counts anew in each run; whole runs to judge on are more honest here.`,
      )
    if (split === 'time')
      return gap || !windows
        ? fits(
            `Geteilt wird nach „${time}“: So wird hier geprüft, und so soll es bleiben.`,
            `The split is by “${time}”: it is judged so here, and should stay so.`,
          )
        : fits(
            `Geteilt wird nach „${time}“, aber ohne Lücke, und das Rezept rechnet über Fenster: bitte eine Lücke setzen.`,
            `The split is by “${time}” but without a gap, and the recipe reckons over windows: please set a gap.`,
          )
    return fits(
      `„${time}“ sagt, wann etwas war: Am Späteren zu prüfen, zeigt, was im Betrieb herauskommt.`,
      `“${time}” says when a thing was: judging on the later part shows what comes out in use.`,
    )
  }),
}
