import { fits, misfit, open } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { withoutLabels } from '../preconditions.ts'

export const pcaMonitoring: MethodCard = {
  id: 'pca-monitoring',
  kind: 'watching',
  name: { de: 'Hauptkomponenten mit T² und Q', en: 'Principal components with T² and Q' },
  purpose: {
    de: 'Überwacht viele Kanäle, die zusammenhängen, als ein Ganzes und sagt, welcher Kanal wie viel zur Abweichung beiträgt.',
    en: 'Watches many channels that hang together as one whole and says how much each of them adds to a deviation.',
  },
  needs: {
    de: 'Fünf und mehr Zahlenkanäle, die sich gemeinsam bewegen, und guten Betrieb in allen Lagen.',
    en: 'Five and more numeric channels that move together, and good running in every situation.',
  },
  pitfalls: {
    de: 'Krumme Zusammenhänge sieht es gerade. War im guten Betrieb schon ein Fehler, gilt er als normal.',
    en: 'It sees bent relations as straight. A fault that was in the good running already counts as normal.',
  },
  example: {
    de: 'An einem Extruder war jeder von 14 Kanälen im Bereich, nur passten Druck und Drehzahl nicht mehr zueinander: Q stieg, das Sieb war zu.',
    en: 'On an extruder each of 14 channels was in range, but pressure and speed did not go together any more: Q rose, the screen was clogged.',
  },
  learners: [],
  judge: withoutLabels(({ features, categories }) => {
    if (features === null)
      return open(
        'Wie viele Kanäle es sind, ist noch nicht bekannt: erst die Daten ansehen.',
        'How many channels there are is not known yet: look at the data first.',
      )
    const numbers = features - (categories ?? 0)
    return numbers >= 5
      ? fits(
          `${numbers} Zahlenkanäle ohne genug bekannte Fehler: Was zusammengehört und auseinanderläuft, fällt auf.`,
          `${numbers} numeric channels without enough known faults: what belongs together and drifts apart shows.`,
        )
      : misfit(
          `${numbers} Zahlenkanäle sind zu wenige für Hauptkomponenten; Grenzen je Kanal genügen.`,
          `${numbers} numeric channels are too few for principal components; limits for each suffice.`,
        )
  }),
}
