import type { MonteCarlo } from '@leinwand/method'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import styles from '../figures/figures.module.css'
import { uncertaintyWords } from './words.ts'

export const SimulationFigures = ({ result }: { result: MonteCarlo }) => {
  const words = useWords(uncertaintyWords)
  const format = useFormat()
  const { npv } = result
  const rows = [
    [words.npvNotNegative, format.percent(result.npvNotNegative)],
    [words.illiquid, format.percent(result.illiquid)],
    [words.p10, format.euro(npv.p10)],
    [words.p50, format.euro(npv.p50)],
    [words.p90, format.euro(npv.p90)],
    [words.mean, format.euro(npv.mean)],
  ] as const
  return (
    <dl className={styles.figures} data-testid="simulation">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
