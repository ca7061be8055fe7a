import { figure, fits, misfit } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { NO_ROWS, withoutLabels } from '../preconditions.ts'

const LEAST_ROWS = 256

export const isolationForest: MethodCard = {
  id: 'isolation-forest',
  kind: 'watching',
  name: { de: 'Isolationswald', en: 'Isolation forest' },
  purpose: {
    de: 'Findet Zeilen, die sich mit wenigen zufälligen Schnitten abtrennen lassen: Ungewöhnliches, ohne zu wissen, was ein Fehler ist.',
    en: 'Finds rows that a few random cuts set apart: the unusual, without knowing what a fault is.',
  },
  needs: {
    de: 'Einige Hundert Zeilen, in denen Ungewöhnliches selten ist.',
    en: 'Some hundreds of rows in which the unusual is rare.',
  },
  pitfalls: {
    de: 'Ungewöhnlich ist nicht schlecht: Der Anlauf am Montag ist es jede Woche. Wie viele Alarme erträglich sind, muss ein Mensch sagen.',
    en: 'Unusual is not bad: the start-up on Monday is so every week. How many alarms are bearable a person has to say.',
  },
  example: {
    de: 'Unter 90.000 Schweißpunkten legte er jede Woche zwanzig zur Ansicht vor; drei davon waren wirklich kalt.',
    en: 'Of 90,000 weld spots it put twenty a week before an inspector; three of them were really cold.',
  },
  learners: [],
  judge: withoutLabels(({ rows }) => {
    if (rows === null) return NO_ROWS
    const n = figure(rows)
    return rows >= LEAST_ROWS
      ? fits(
          `${n.de} Zeilen ohne genug bekannte Fehler: Was aus der Reihe fällt, kommt einem Menschen vor Augen.`,
          `${n.en} rows without enough known faults: what is out of line comes before a person’s eyes.`,
        )
      : misfit(
          `${n.de} Zeilen sind zu wenige, um zu sagen, was gewöhnlich ist.`,
          `${n.en} rows are too few to say what is usual.`,
        )
  }),
}
