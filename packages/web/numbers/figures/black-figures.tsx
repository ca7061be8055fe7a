import { IconCheck, IconX } from '@tabler/icons-react'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { Light } from '../../shell/light.tsx'
import styles from './figures.module.css'
import { useFigures } from './figures-context.ts'
import { figureWords } from './words.ts'

/** The light of the black figures (B6), the three conditions that it stands on, and what breaks it. */
export const BlackFiguresLight = () => {
  const words = useWords(figureWords)
  const format = useFormat()
  const { finance, plan } = useFigures()
  const { light, reasons, conditions } = finance.blackFigures
  const month = (count: number | undefined) =>
    count === undefined ? '' : format.planMonth(plan.start, Math.max(count, 1))
  // Nothing sold and nothing paid keeps every condition; a list of ticks at 0 € would praise an empty plan.
  const blank = reasons.some(({ code }) => code === 'nothing-planned') && light !== 'red'
  return (
    <section className={styles.light} data-light={light}>
      <Light light={light} label={blank ? words.noLight : words.lights[light]} />
      {reasons.length > 0 ? (
        <ul>
          {reasons.map(({ code, month: when, amount, assumption }) => (
            <li key={`${code}${when}${assumption}`}>
              {words.reasons[code]({
                month: month(when),
                amount: amount === undefined ? '' : format.euro(Math.abs(amount)),
                assumption: plan.assumptions.find(each => each.id === assumption)?.label ?? assumption ?? '',
              })}
            </li>
          ))}
        </ul>
      ) : null}
      <ul className={styles.conditions}>
        {(blank ? [] : conditions).map(({ code, holds, value, bound, month: when }) => (
          <li key={code} data-holds={holds}>
            {holds ? (
              <IconCheck size={15} aria-label={words.holds} />
            ) : (
              <IconX size={15} aria-label={words.fails} />
            )}
            {words.conditions[code](
              format.euro(value),
              format.euro(bound),
              month(when ?? finance.lowestBalance.month),
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
