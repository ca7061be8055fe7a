import type { FinanceResult, Plan } from '@leinwand/method'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Light } from '../shell/light.tsx'
import { figureWords } from './figures/words.ts'
import styles from './numbers.module.css'
import { pageWords } from './page-words.ts'

type Props = { finance: FinanceResult | null; plan: Plan }

/** The light and the two amounts that it hangs on, in sight on every part: whoever types sees what comes of it. */
export const Standing = ({ finance, plan }: Props) => {
  const words = useWords(pageWords)
  const { lights, noLight } = useWords(figureWords)
  const format = useFormat()
  if (!finance) return null
  const { light } = finance.blackFigures
  const blank = light !== 'red' && finance.blackFigures.reasons.some(({ code }) => code === 'nothing-planned')
  const { amount, month } = finance.lowestBalance
  return (
    <dl className={styles.standing} data-light={light}>
      <div>
        <dt className={styles.unseen}>{words.lightNow}</dt>
        <dd>
          <Light light={light} label={blank ? noLight : lights[light]} />
        </dd>
      </div>
      <div>
        <dt>{words.npvNow}</dt>
        <dd>{format.euro(finance.npv)}</dd>
      </div>
      <div>
        <dt>{words.lowestNow}</dt>
        <dd>
          {format.euro(amount)} <small>{format.planMonth(plan.start, Math.max(month, 1))}</small>
        </dd>
      </div>
    </dl>
  )
}
