import { figure, fits, misfit } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { withTask } from '../preconditions.ts'

export const groupFolds: MethodCard = {
  id: 'group-folds',
  kind: 'judging',
  name: { de: 'Ganze Maschinen zum Prüfen', en: 'Whole machines to judge on' },
  purpose: {
    de: 'Beantwortet, was der nächste Kunde fragt: Wie gut ist das Modell auf einer Maschine, die es nie gesehen hat?',
    en: 'Answers what the next customer asks: how good is the model on a machine that it never saw?',
  },
  needs: {
    de: 'Eine Spalte, die Maschine, Charge oder Lauf nennt, und mindestens fünf davon.',
    en: 'A column that names machine, batch or run, and at least five of them.',
  },
  pitfalls: {
    de: 'Zwei Nummern für dieselbe Maschine, und sie steht doch auf beiden Seiten. Mit drei Maschinen schwankt die Zahl mehr als das Modell.',
    en: 'Two numbers for the same machine, and it stands on both sides after all. With three machines the figure varies more than the model.',
  },
  example: {
    de: 'Zufällig geteilt lag ein Modell um 9 Zyklen daneben, mit ganzen Triebwerken um 11: Die zweite Zahl kam beim Kunden an.',
    en: 'With random rows a model was 9 cycles off, with whole engines 11: the second figure is what the customer got.',
  },
  learners: [],
  judge: withTask('any', ({ groups, split }) => {
    if (groups === null)
      return misfit(
        'Keine Spalte nennt Maschine, Charge oder Lauf, nach denen sich teilen ließe.',
        'No column names machine, batch or run by which to part.',
      )
    const n = groups.count === null ? { de: '', en: '' } : figure(groups.count)
    const many =
      groups.count === null ? { de: '', en: '' } : { de: `${n.de} Gruppen nach `, en: `${n.en} groups by ` }
    if (groups.count !== null && groups.count < 5)
      return misfit(
        `Nur ${n.de} Gruppen nach „${groups.by}“: zu wenige, um daran zu prüfen.`,
        `Only ${n.en} groups by “${groups.by}”: too few to judge on.`,
      )
    return split === 'group'
      ? fits(
          `${many.de}„${groups.by}“: So wird hier geteilt, und so soll es bleiben.`,
          `${many.en}“${groups.by}”: it is parted so here, and should stay so.`,
        )
      : fits(
          `${many.de}„${groups.by}“ sind da, geteilt wird aber anders: Die Zahlen sehen dann besser aus, als sie sind.`,
          `${many.en}“${groups.by}” are there, but the split is another: figures then look better than they are.`,
        )
  }),
}
