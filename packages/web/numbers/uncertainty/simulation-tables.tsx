import type { MonteCarlo } from '@leinwand/method'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { type Column, DataTable } from '../../table/data-table.tsx'
import { useFigures } from '../figures/figures-context.ts'
import { uncertaintyWords } from './words.ts'

const cents = (amount: number): number => Math.round(amount * 100) / 100

type Month = MonteCarlo['balance'][number]

const useMonthColumn = (): Column<Month> => {
  const words = useWords(uncertaintyWords)
  const format = useFormat()
  const { plan } = useFigures()
  const name = ({ month }: Month) => (month === 0 ? words.start : format.planMonth(plan.start, month))
  return { id: 'month', label: words.month, value: name }
}

export const BalanceBandTable = ({ result }: { result: MonteCarlo }) => {
  const words = useWords(uncertaintyWords)
  const format = useFormat()
  const month = useMonthColumn()
  const columns = (['p10', 'p50', 'p90'] as const).map(
    (id): Column<Month> => ({
      id,
      label: id.toUpperCase(),
      number: true,
      value: row => cents(row[id]),
      show: row => format.euro(row[id]),
    }),
  )
  return (
    <DataTable
      name={words.bands}
      columns={[month, ...columns]}
      rows={result.balance}
      rowId={row => String(row.month)}
      maxHeight={320}
    />
  )
}

export const IlliquidTable = ({ result }: { result: MonteCarlo }) => {
  const words = useWords(uncertaintyWords)
  const format = useFormat()
  const month = useMonthColumn()
  const share: Column<Month> = {
    id: 'illiquid',
    label: words.illiquidShare,
    number: true,
    value: row => row.illiquid,
    show: row => format.percent(row.illiquid),
  }
  return (
    <DataTable
      name={words.illiquidByMonth}
      columns={[month, share]}
      rows={result.balance}
      rowId={row => String(row.month)}
      maxHeight={320}
    />
  )
}

type Step = { from: number; to: number; count: number }

export const HistogramTable = ({ result }: { result: MonteCarlo }) => {
  const words = useWords(uncertaintyWords)
  const format = useFormat()
  const { from, to, counts } = result.histogram
  const width = (to - from) / counts.length
  const steps = counts.map(
    (count, index): Step => ({ from: from + index * width, to: from + (index + 1) * width, count }),
  )
  const bound = (id: 'from' | 'to'): Column<Step> => ({
    id,
    label: words[id],
    number: true,
    value: row => cents(row[id]),
    show: row => format.euro(row[id]),
  })
  const columns: Column<Step>[] = [
    bound('from'),
    bound('to'),
    {
      id: 'count',
      label: words.count,
      number: true,
      value: row => row.count,
      show: row => format.integer(row.count),
    },
    {
      id: 'share',
      label: words.share,
      number: true,
      value: row => row.count / result.runs,
      show: row => format.percent(row.count / result.runs),
    },
  ]
  return (
    <DataTable
      name={words.histogram}
      columns={columns}
      rows={steps}
      rowId={row => String(row.from)}
      maxHeight={320}
    />
  )
}
