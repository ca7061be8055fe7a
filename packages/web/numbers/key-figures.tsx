import type { FinanceResult, Plan } from '@leinwand/method'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import styles from './numbers.module.css'
import { numbersWords } from './words.ts'

export const KeyFigures = ({ finance, plan }: { finance: FinanceResult; plan: Plan }) => {
  const words = useWords(numbersWords)
  const format = useFormat()
  const months = (count: number | null) =>
    count === null ? words.never : words.months(format.integer(Math.ceil(count)))
  const { breakEven, lowestBalance } = finance
  const figures = [
    {
      label: words.npv,
      value: format.euro(finance.npv),
      under: words.rate(format.percent(plan.discountRate)),
    },
    {
      label: words.irr,
      value: finance.irr === null ? '–' : format.percent(finance.irr),
      under: finance.irr === null ? words.irrNone : '',
    },
    { label: words.payback, value: months(finance.paybackDynamic), under: '' },
    { label: words.paybackStatic, value: months(finance.paybackStatic), under: '' },
    {
      label: words.breakEven,
      value: breakEven.month === null ? words.never : format.planMonth(plan.start, breakEven.month),
      under:
        breakEven.machines === null
          ? ''
          : words.breakEvenMachines(format.integer(Math.ceil(breakEven.machines))),
    },
    {
      label: words.lowest,
      value: format.euro(lowestBalance.amount),
      under: words.lowestIn(format.planMonth(plan.start, Math.max(lowestBalance.month, 1))),
    },
    { label: words.funding, value: format.euro(finance.fundingNeed), under: '' },
    {
      label: words.perMachine,
      value: finance.perMachineMonth === null ? '–' : format.price(finance.perMachineMonth),
      under: '',
    },
  ]
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value, under }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {under ? <small>{under}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
