import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { Figure } from './figure.tsx'
import styles from './figures.module.css'
import { useFigures } from './figures-context.ts'
import { figureWords, whyNone } from './words.ts'

/** From when, from how many machines and from which revenue the plan carries its fixed cost, and how far it is above. */
export const BreakEvenFigures = () => {
  const words = useWords(figureWords)
  const format = useFormat()
  const { finance, plan } = useFigures()
  const { breakEven, breakEvenRevenue } = finance
  const { month, machines } = breakEven
  const { revenue, marginOfSafety } = breakEvenRevenue
  const labels = words.breakEvenFigures
  const rows = [
    {
      id: 'breakEven.month',
      label: labels.month,
      value: month === null ? null : format.planMonth(plan.start, month),
      under: month === null ? whyNone(words, 'not-within-plan') : '',
    },
    {
      id: 'breakEven.machines',
      label: labels.machines,
      value: machines === null ? null : format.integer(Math.ceil(machines)),
      under: machines === null ? whyNone(words, breakEven.reason) : '',
    },
    {
      id: 'breakEvenRevenue',
      label: labels.revenue,
      value: revenue === null ? null : format.euro(revenue),
      under: revenue === null ? whyNone(words, breakEvenRevenue.reason) : '',
    },
    {
      id: 'marginOfSafety',
      label: labels.safety,
      value: marginOfSafety === null ? null : format.percent(marginOfSafety),
      under: marginOfSafety === null ? whyNone(words, breakEvenRevenue.reason) : words.safetyHint,
    },
  ]
  return (
    <dl className={styles.figures}>
      {rows.map(({ id, label, value, under }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            {value === null ? '–' : <Figure id={id} label={label} value={value} />}
            {under ? <small>{under}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
