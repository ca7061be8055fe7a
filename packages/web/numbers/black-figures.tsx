import type { FinanceResult, Plan } from '@leinwand/method'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Light } from '../shell/light.tsx'
import styles from './numbers.module.css'
import { numbersWords } from './words.ts'

/** The light of the black figures (B6) and the sentence why it is not green. */
export const BlackFiguresLight = ({ finance, plan }: { finance: FinanceResult; plan: Plan }) => {
  const words = useWords(numbersWords)
  const format = useFormat()
  const { light, reasons } = finance.blackFigures
  return (
    <section className={styles.light} data-light={light}>
      <Light light={light} label={words.lights[light]} />
      {reasons.length === 0 ? <p>{words.green}</p> : null}
      {reasons.length > 0 ? (
        <ul>
          {reasons.map(({ code, month, amount, assumption }) => (
            <li key={`${code}${month}${assumption}`}>
              {words.reasons[code]({
                month: month === undefined ? '' : format.planMonth(plan.start, month),
                amount: amount === undefined ? '' : format.euro(Math.abs(amount)),
                assumption: plan.assumptions.find(each => each.id === assumption)?.label ?? assumption ?? '',
              })}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
