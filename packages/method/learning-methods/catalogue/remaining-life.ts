import { fits, misfit } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { withTask } from '../preconditions.ts'

export const remainingLife: MethodCard = {
  id: 'remaining-life',
  kind: 'prediction',
  name: { de: 'Restlebensdauer mit Deckel', en: 'Remaining life with a cap' },
  purpose: {
    de: 'Zählt die Zyklen bis zum Ende und hört oben auf zu zählen: Solange nichts verschlissen ist, gibt es nichts zu sehen.',
    en: 'Counts the cycles to the end and stops counting at the top: as long as nothing is worn there is nothing to see.',
  },
  needs: {
    de: 'Läufe bis zum Ausfall, ein paar Dutzend; Fenster über die eigene Vergangenheit; ganze Maschinen zum Prüfen.',
    en: 'Runs to failure, some dozens; windows over the machine’s own past; whole machines to judge on.',
  },
  pitfalls: {
    de: 'Vorsorglich getauschte Teile sind nicht ausgefallen: Ihr Ende als Ausfall zu zählen, macht das Modell ängstlich. Die letzten Tage zählen, nicht der Mittelwert über alle.',
    en: 'Parts that were changed ahead did not fail: to count their end as a failure makes the model timid. The last days count, not the mean of all.',
  },
  example: {
    de: 'Eine Werkstatt sagt jedem Triebwerk nach dem Flug, wie viele Flüge bleiben; über 125 heißt es nur: „lange genug“.',
    en: 'A workshop tells after each flight how many an engine has left; above 125 it just says “long enough”.',
  },
  learners: ['boostedTrees'],
  task: 'regression',
  judge: withTask('regression', ({ remaining, target, groups }) => {
    if (remaining === null)
      return misfit(
        `„${target}“ zählt nicht auf ein Ende zu; der Schritt „Zielgröße: was bleibt“ macht eine solche Spalte.`,
        `“${target}” does not count down to an end; the step “target: what remains” makes such a column.`,
      )
    const runs = groups?.count ?? null
    const of = runs === null ? { de: '', en: '' } : { de: ` aus ${runs} Läufen`, en: ` from ${runs} runs` }
    return remaining.cap === null
      ? fits(
          `„${target}“${of.de} zählt auf ein Ende zu; ein Deckel fehlt noch und hilft fast immer.`,
          `“${target}”${of.en} counts down to an end; a cap is missing yet and nearly always helps.`,
        )
      : fits(
          `„${target}“${of.de} zählt auf ein Ende zu und ist bei ${remaining.cap} gedeckelt.`,
          `“${target}”${of.en} counts down to an end and is capped at ${remaining.cap}.`,
        )
  }),
}
