import { type Offer, sellsPieces } from '@leinwand/method'
import { useMemo } from 'react'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { quantityByMonth } from './offer-glance.ts'
import styles from './plan.module.css'
import { usePlanEditor } from './plan-editor.ts'
import { planWords } from './plan-words.ts'

const [WIDTH, HEIGHT] = [240, 48]

/** The quantities of an offer as a small line; the month table under the liquidity has them as numbers. */
export const QuantityChart = ({ offer }: { offer: Offer }) => {
  const words = useWords(planWords)
  const format = useFormat()
  const { plan } = usePlanEditor()
  const quantity = useMemo(() => quantityByMonth(plan, offer), [plan, offer])
  const most = Math.max(0, ...quantity)
  if (quantity.length === 0) return null
  const points = quantity.map((count, index) => {
    const x = (index / Math.max(1, quantity.length - 1)) * WIDTH
    return `${x.toFixed(1)},${(HEIGHT - (most > 0 ? count / most : 0) * (HEIGHT - 4) - 2).toFixed(1)}`
  })
  return (
    <figure className={styles.glance}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.quantityChart(offer.name, format.decimal(most))}
      >
        <line x1="0" y1={HEIGHT - 2} x2={WIDTH} y2={HEIGHT - 2} className={styles.axis} />
        <polyline points={points.join(' ')} className={styles.curve} />
      </svg>
      <figcaption>
        {sellsPieces(offer.price) ? words.pieces : words.machines}
        <br />
        {format.planMonth(plan.start, 1)}: {format.decimal(quantity[0] ?? 0)} ·{' '}
        {format.planMonth(plan.start, plan.months)}: {format.decimal(quantity.at(-1) ?? 0)} · max.{' '}
        {format.decimal(most)}
      </figcaption>
    </figure>
  )
}
