import { fits, misfit, open } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'

export const seasonalForecast: MethodCard = {
  id: 'seasonal-forecast',
  kind: 'forecast',
  name: { de: 'Fortschreiben mit Saison (ETS, MSTL)', en: 'Continuing with seasons (ETS, MSTL)' },
  purpose: {
    de: 'Schreibt eine Reihe mit Trend und Wochen- oder Tagesgang fort; „wie vor einer Woche“ ist der Vergleich, den es zu schlagen gilt.',
    en: 'Continues a series with its trend and its weekly or daily course; “as a week ago” is what has to be beaten.',
  },
  needs: {
    de: 'Eine Reihe in gleichen Abständen über mindestens zwei volle Perioden.',
    en: 'A series at equal intervals over at least two full periods.',
  },
  pitfalls: {
    de: 'Feiertage und Betriebsferien kennt es nicht. Wer stündlich misst und wöchentlich plant, braucht beide Perioden.',
    en: 'It does not know holidays. Who measures hourly and plans weekly needs both periods.',
  },
  example: {
    de: 'Ein Kälteverbund kauft Strom für morgen ein; der Tagesgang allein traf auf 6 %, mit Wochengang auf 4 %.',
    en: 'A refrigeration plant buys tomorrow’s power; the daily course alone came to within 6 %, with the weekly one 4 %.',
  },
  learners: [],
  judge: ({ time, task, target, groups }) => {
    if (task === 'classification')
      return misfit(
        `„${target}“ ist eine Klasse; fortschreiben lassen sich nur Zahlen.`,
        `“${target}” is a class; only numbers can be continued.`,
      )
    if (groups !== null)
      return misfit(
        `Es sind viele kurze Läufe nach „${groups.by}“ und keine lange Reihe mit Saison.`,
        `These are many short runs by “${groups.by}” and no long series with seasons.`,
      )
    return time === null
      ? open(
          'Bisher sagt keine Spalte, wann gemessen wurde; ohne Zeit gibt es nichts fortzuschreiben.',
          'No column says yet when a reading was taken; without a time there is nothing to continue.',
        )
      : fits(
          `Eine Reihe nach „${time}“: Sie aus sich selbst fortzuschreiben, ist das Erste, was man versucht.`,
          `One series by “${time}”: to continue it out of itself is the first thing to try.`,
        )
  },
}
