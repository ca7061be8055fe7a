import type { FinanceResult, Plan } from '@leinwand/method'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { Better } from './better.tsx'
import { compareOffers, type OfferRow } from './compare-money.ts'
import styles from './comparison.module.css'
import { comparisonWords } from './comparison-words.ts'

type Both<T> = { readonly left: T; readonly right: T }
type Props = { results: Both<FinanceResult>; plans: Both<Plan>; names: Both<string> }

/** What each offer contributes in both plans, so that one sees where a difference comes from. */
export const OfferComparison = ({ results, plans, names }: Props) => {
  const words = useWords(comparisonWords)
  const format = useFormat()
  const rows = compareOffers(results.left, results.right)
  const nameOf = (id: string) =>
    [...plans.right.offers, ...plans.left.offers].find(offer => offer.id === id)?.name ?? id
  const side = (which: 'left' | 'right'): Column<OfferRow> => ({
    id: which,
    label: names[which],
    number: true,
    value: row => row[which],
    show: row => {
      const value = row[which]
      return value === null ? words.none : format.euro(value)
    },
  })
  const columns: Column<OfferRow>[] = [
    { id: 'offer', label: words.offer, value: row => nameOf(row.id) },
    side('left'),
    side('right'),
    {
      id: 'delta',
      label: words.delta,
      number: true,
      value: row => row.delta,
      show: row => `${Math.round(row.delta) > 0 ? '+' : ''}${format.euro(row.delta)}`,
    },
    {
      id: 'better',
      label: words.better,
      value: row =>
        row.better === null ? '' : row.better === 'right' ? words.rightBetter : words.leftBetter,
      show: row => <Better better={row.better} />,
    },
  ]
  if (rows.length === 0) return null
  return (
    <>
      <h3 className={styles.offers}>{words.offers}</h3>
      <DataTable name={words.offers} columns={columns} rows={rows} rowId={row => row.id} />
    </>
  )
}
