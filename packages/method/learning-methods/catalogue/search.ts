import { figure, fits, misfit } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { NO_ROWS, withTask } from '../preconditions.ts'

const LEAST_ROWS = 200

export const search: MethodCard = {
  id: 'search',
  kind: 'prediction',
  name: { de: 'Suche mit Rangliste und Mischung', en: 'Search with leaderboard and blend' },
  purpose: {
    de: 'Probiert in einer Frist, die Sie setzen, Verfahren und Einstellungen durch, das Billige zuerst, und mischt am Ende die besten.',
    en: 'Tries methods and settings within a time that you set, the cheap first, and blends the best in the end.',
  },
  needs: {
    de: 'Ein bis zwei Minuten Rechenzeit und eine Teilung, die ehrlich ist: Gewählt wird, was auf ihr gewinnt.',
    en: 'A minute or two of computing and a split that is honest: what wins on it is chosen.',
  },
  pitfalls: {
    de: 'Wer tausend Modelle probiert, findet eines, das zufällig passt: Das Urteil fällt deshalb auf Zeilen, die keine Wahl hatten. Eine Mischung erklärt sich schwer.',
    en: 'Who tries a thousand models finds one that fits by chance: so judge on rows that had no say. A blend is hard to explain.',
  },
  example: {
    de: 'Ein Betonwerk ließ zwei Minuten suchen statt zwei Wochen zu streiten; die Rangliste zeigte, dass drei Verfahren gleichauf lagen.',
    en: 'A concrete works searched for two minutes and did not argue for two weeks; the leaderboard showed three methods level.',
  },
  learners: ['search'],
  judge: withTask('any', ({ rows, explained }) => {
    if (explained)
      return misfit(
        'Eine Erklärung ist verlangt, und am Ende steht oft eine Mischung, die sich kaum erklären lässt.',
        'An explanation is asked for, and the end is often a blend that can hardly be explained.',
      )
    if (rows === null) return NO_ROWS
    const n = figure(rows)
    return rows >= LEAST_ROWS
      ? fits(
          `Bei ${n.de} Zeilen entscheidet der Versuch besser als die Meinung: eine Minute, und die Rangliste steht.`,
          `With ${n.en} rows trying decides better than opinion: a minute, and the leaderboard stands.`,
        )
      : misfit(
          `Bei ${n.de} Zeilen gewinnt, wer Glück hat: lieber ein einfaches Verfahren festlegen.`,
          `With ${n.en} rows the lucky one wins: better to settle on a simple method.`,
        )
  }),
}
