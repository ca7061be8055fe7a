import { fits } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { withTask } from '../preconditions.ts'

export const baseline: MethodCard = {
  id: 'baseline',
  kind: 'prediction',
  name: { de: 'Immer derselbe Wert', en: 'Always the same value' },
  purpose: {
    de: 'Das Maß, an dem sich jedes Modell beweisen muss: Was käme heraus, wenn niemand etwas lernte?',
    en: 'The yardstick for every model: what would come out if nobody learned anything?',
  },
  needs: {
    de: 'Nichts als die Zielgröße. Läuft bei jedem Training mit.',
    en: 'Nothing but the target. It runs along with every training.',
  },
  pitfalls: {
    de: 'Bei seltenen Ausfällen hat „fällt nie aus“ 97 % Genauigkeit und nützt niemandem: nie an der Genauigkeit messen.',
    en: 'With rare failures “never fails” is 97 % accurate and of no use to anybody: never measure by accuracy.',
  },
  example: {
    de: 'Ein Presswerk lobte ein Modell mit 96 % Genauigkeit, bis jemand sah, dass 96 % der Teile ohnehin gut sind.',
    en: 'A press shop praised a model of 96 % accuracy until somebody saw that 96 % of the parts are good anyway.',
  },
  learners: ['constant'],
  judge: withTask('any', () =>
    fits(
      'Gehört immer daneben: Ein Modell, das hiervon nicht klar abweicht, lohnt nicht.',
      'Always belongs beside: a model that is not clearly better than this is not worth it.',
    ),
  ),
}
