import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { Figure } from './figure.tsx'
import styles from './figures.module.css'
import { useFigures } from './figures-context.ts'
import { figureWords, whyNone } from './words.ts'

type Shown = { id: string; label: string; value: string; under: string }

const useShown = (): Shown[] => {
  const words = useWords(figureWords)
  const format = useFormat()
  const { finance, plan } = useFigures()
  const { breakEven, lowestBalance, irrs } = finance
  const months = (count: number | null) =>
    count === null ? words.never : words.months(format.integer(Math.ceil(count)))
  const irr = () => {
    if (finance.irr !== null) return ''
    return irrs.length === 0 ? words.irrNone : words.irrMany(irrs.map(format.percent).join(', '))
  }
  return [
    {
      id: 'npv',
      label: words.npv,
      value: format.euro(finance.npv),
      under: words.rate(format.percent(plan.discountRate)),
    },
    {
      id: 'irr',
      label: words.irr,
      value: finance.irr === null ? '–' : format.percent(finance.irr),
      under: irr(),
    },
    { id: 'annuity', label: words.annuity, value: format.euro(finance.annuity), under: words.perYear },
    { id: 'paybackDynamic', label: words.payback, value: months(finance.paybackDynamic), under: '' },
    { id: 'paybackStatic', label: words.paybackStatic, value: months(finance.paybackStatic), under: '' },
    {
      id: 'breakEven.month',
      label: words.breakEven,
      value: breakEven.month === null ? words.never : format.planMonth(plan.start, breakEven.month),
      under:
        breakEven.machines === null
          ? whyNone(words, breakEven.reason)
          : words.breakEvenMachines(format.integer(Math.ceil(breakEven.machines))),
    },
    {
      id: 'lowestBalance',
      label: words.lowest,
      value: format.euro(lowestBalance.amount),
      under: words.lowestIn(format.planMonth(plan.start, Math.max(lowestBalance.month, 1))),
    },
    { id: 'fundingNeed', label: words.funding, value: format.euro(finance.fundingNeed), under: '' },
    {
      id: 'perMachineMonth',
      label: words.perMachine,
      value: finance.perMachineMonth === null ? '–' : format.price(finance.perMachineMonth),
      under: '',
    },
  ]
}

/** What one asks first of a plan; each figure opens its formula. */
export const KeyFigures = () => (
  <dl className={styles.figures}>
    {useShown().map(({ id, label, value, under }) => (
      <div key={id}>
        <dt>{label}</dt>
        <dd>
          <Figure id={id} label={label} value={value} />
          {under ? <small>{under}</small> : null}
        </dd>
      </div>
    ))}
  </dl>
)
