import { figure, fits, misfit } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { NO_ROWS, withTask } from '../preconditions.ts'

const LEAST_ROWS = 200
const WIDE = 15

export const extraTrees: MethodCard = {
  id: 'extra-trees',
  kind: 'prediction',
  name: { de: 'Besonders zufällige Bäume', en: 'Extremely randomised trees' },
  purpose: {
    de: 'Wie ein Zufallswald, nur werden auch die Grenzen gewürfelt: glatter bei verrauschten Messwerten und schneller gelernt.',
    en: 'Like a random forest, but the limits are drawn by lot as well: smoother with noisy readings and quicker to learn.',
  },
  needs: {
    de: 'Einige Hundert Zeilen und mehrere Spalten, die etwas sagen.',
    en: 'Some hundreds of rows and several columns that say something.',
  },
  pitfalls: {
    de: 'Hat nur eine von vielen Spalten etwas zu sagen, würfelt es meist daneben.',
    en: 'Where only one of many columns has anything to say, it mostly draws wide of the mark.',
  },
  example: {
    de: 'Schwingungswerte eines Getriebeprüfstands rauschten stark; gewürfelte Grenzen lagen eine Handbreit vor den gesuchten.',
    en: 'Vibration on a gearbox test bench was noisy; limits drawn by lot came out a little ahead of limits searched for.',
  },
  learners: ['extraTrees'],
  judge: withTask('any', ({ rows, features, everySeconds }) => {
    if (everySeconds !== null && everySeconds < 0.001)
      return misfit(
        'Weniger als eine Millisekunde je Zeile: Hunderte tiefe Bäume sind dafür zu langsam.',
        'Less than a millisecond for a row: hundreds of deep trees are too slow for that.',
      )
    if (rows === null || features === null) return NO_ROWS
    const n = figure(rows)
    if (rows < LEAST_ROWS)
      return misfit(
        `${n.de} Zeilen sind zu wenige, um auch noch die Grenzen zu würfeln.`,
        `${n.en} rows are too few to draw the limits by lot on top.`,
      )
    return features >= WIDE
      ? fits(
          `${features} Spalten, von denen viele Ähnliches messen: Gewürfelte Grenzen gleichen deren Rauschen aus.`,
          `${features} columns, many of which measure alike: limits drawn by lot even out their noise.`,
        )
      : misfit(
          `Bei nur ${features} Spalten lohnt es, die beste Grenze zu suchen statt zu würfeln.`,
          `With only ${features} columns it pays to search the best limit and not to draw it.`,
        )
  }),
}
