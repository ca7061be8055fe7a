import { fits, misfit, open } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'

export const operatingModes: MethodCard = {
  id: 'operating-modes',
  kind: 'watching',
  name: { de: 'Betriebszustände (k-Means)', en: 'Operating modes (k-means)' },
  purpose: {
    de: 'Trennt Leerlauf, Anlauf, Volllast und Reinigung, ohne dass es jemand aufgeschrieben hat; jeder Zustand bekommt eigene Grenzen.',
    en: 'Parts idling, start-up, full load and cleaning without anybody having noted them; each mode gets limits of its own.',
  },
  needs: {
    de: 'Zahlenkanäle, die sich je Zustand deutlich unterscheiden, auf gleichem Maß.',
    en: 'Numeric channels that clearly differ by mode, on an equal scale.',
  },
  pitfalls: {
    de: 'Findet immer so viele Haufen, wie man verlangt, auch wo keine sind: den Vorschlag ansehen und jedem Zustand einen Namen geben können.',
    en: 'Finds as many heaps as are asked for, even where there are none: look at the proposal and be able to name each mode.',
  },
  example: {
    de: 'Ein Rührwerk hatte vier Zustände; im dritten liefen die Lager warm. Der Mittelwert über alle hatte es verdeckt.',
    en: 'An agitator had four modes; in the third the bearings ran hot. The mean over all of them had hidden it.',
  },
  learners: [],
  judge: ({ features, categories, time, windows, target, task }) => {
    if (features === null)
      return open(
        'Wie viele Kanäle es sind, ist noch nicht bekannt: erst die Daten ansehen.',
        'How many channels there are is not known yet: look at the data first.',
      )
    const numbers = features - (categories ?? 0)
    if (numbers < 2)
      return misfit(
        'Ein Kanal allein zeigt keine Betriebszustände; eine Grenze genügt.',
        'One channel alone shows no operating modes; a limit suffices.',
      )
    if (task === null)
      return fits(
        `${numbers} Zahlenkanäle und noch keine Zielgröße: Was die Maschine tut, lässt sich zuerst ordnen.`,
        `${numbers} numeric channels and no target yet: what the machine does can be sorted first.`,
      )
    if (time === null && !windows)
      return misfit(
        'Die Zeilen sind einzelne Stücke ohne Zeit; eine Maschine, die Zustände wechselt, ist nicht zu sehen.',
        'The rows are single pieces without a time; no machine that changes modes is to be seen.',
      )
    return fits(
      `${numbers} Zahlenkanäle im Verlauf: Der Betriebszustand als Spalte hilft auch „${target}“ vorherzusagen.`,
      `${numbers} numeric channels over time: the operating mode as a column helps predict “${target}” too.`,
    )
  },
}
