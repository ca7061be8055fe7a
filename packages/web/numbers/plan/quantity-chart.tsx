import { type Offer, sellsPieces } from '@leinwand/method'
import { useMemo } from 'react'
import { Behind } from '../../charts/behind.tsx'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { DataTable } from '../../table/data-table.tsx'
import { liquidityWords } from '../liquidity/words.ts'
import { quantityByMonth } from './offer-glance.ts'
import styles from './plan.module.css'
import { usePlanEditor } from './plan-editor.ts'
import { planWords } from './plan-words.ts'

const [WIDTH, HEIGHT] = [240, 48]

/** The quantities of an offer as a small line, with the number of each month behind it. */
export const QuantityChart = ({ offer }: { offer: Offer }) => {
  const words = useWords(planWords)
  const format = useFormat()
  const { month } = useWords(liquidityWords)
  const { plan } = usePlanEditor()
  const quantity = useMemo(() => quantityByMonth(plan, offer), [plan, offer])
  const most = Math.max(0, ...quantity)
  if (quantity.length === 0) return null
  const points = quantity.map((count, index) => {
    const x = (index / Math.max(1, quantity.length - 1)) * WIDTH
    return `${x.toFixed(1)},${(HEIGHT - (most > 0 ? count / most : 0) * (HEIGHT - 4) - 2).toFixed(1)}`
  })
  const what = sellsPieces(offer.price) ? words.pieces : words.machines
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
        {what}
        <br />
        {format.planMonth(plan.start, 1)}: {format.decimal(quantity[0] ?? 0)} ·{' '}
        {format.planMonth(plan.start, plan.months)}: {format.decimal(quantity.at(-1) ?? 0)} · max.{' '}
        {format.decimal(most)}
      </figcaption>
      <Behind>
        <DataTable
          name={words.quantityTable(offer.name)}
          columns={[
            { id: 'month', label: month, value: ({ at }) => format.planMonth(plan.start, at) },
            {
              id: 'count',
              label: what,
              number: true,
              value: ({ count }) => count,
              show: ({ count }) => format.decimal(count),
            },
          ]}
          rows={quantity.map((count, index) => ({ at: index + 1, count }))}
          rowId={({ at }) => String(at)}
          maxHeight={240}
        />
      </Behind>
    </figure>
  )
}
