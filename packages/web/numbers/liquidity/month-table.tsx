import type { FinanceResult, LiquidityRow } from '@leinwand/method'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { type Column, DataTable } from '../../table/data-table.tsx'
import { useFigures } from '../figures/figures-context.ts'
import styles from './liquidity.module.css'
import { liquidityWords } from './words.ts'

type Month = FinanceResult['monthly'][number]
type MonthField = Exclude<keyof Month, 'month' | 'db1' | 'db2' | 'db3'>
type FlowField = Exclude<keyof LiquidityRow, 'month'>

const cents = (amount: number): number => Math.round(amount * 100) / 100

const useMonthColumn = <Row extends { month: number }>(): Column<Row> => {
  const words = useWords(liquidityWords)
  const format = useFormat()
  const { plan } = useFigures()
  const name = ({ month }: Row) => (month === 0 ? words.start : format.planMonth(plan.start, month))
  return {
    id: 'month',
    label: words.month,
    value: name,
    show: row => <span className={styles.whole}>{name(row)}</span>,
  }
}

/** What the plan comes to month by month, as far as a chart shows it. */
export const MonthTable = ({ name, fields }: { name: string; fields: readonly MonthField[] }) => {
  const words = useWords(liquidityWords)
  const format = useFormat()
  const { finance } = useFigures()
  const month = useMonthColumn<Month>()
  const columns = fields.map(
    (field): Column<Month> => ({
      id: field,
      label: words[field],
      number: true,
      value: row => cents(row[field]),
      show: row => (field === 'machines' ? format.integer(row[field]) : format.euro(row[field])),
    }),
  )
  return (
    <DataTable
      name={name}
      columns={[month, ...columns]}
      rows={finance.monthly}
      rowId={row => String(row.month)}
      maxHeight={320}
    />
  )
}

const FLOWS: readonly FlowField[] = [
  'balance',
  'receipts',
  'received',
  'outputVat',
  'vatRefund',
  'loanDrawn',
  'payments',
  'cost',
  'invested',
  'inputVat',
  'vatPaid',
  'interest',
  'repayment',
  'tax',
  'debt',
]

/** Where the money of each month comes from and goes to. What a plan does not have is not a column. */
export const FlowTable = ({ name }: { name: string }) => {
  const words = useWords(liquidityWords)
  const format = useFormat()
  const { finance } = useFigures()
  const month = useMonthColumn<LiquidityRow>()
  const always: readonly string[] = ['receipts', 'payments', 'balance']
  const columns = FLOWS.filter(
    field => always.includes(field) || finance.liquidity.some(row => row[field] !== 0),
  ).map(
    (field): Column<LiquidityRow> => ({
      id: field,
      label: words[field],
      number: true,
      value: row => cents(row[field]),
      show: row => {
        const amount = row[field] === 0 ? '–' : format.euro(row[field])
        return always.includes(field) ? <strong>{amount}</strong> : amount
      },
    }),
  )
  return (
    <DataTable
      name={name}
      columns={[month, ...columns]}
      rows={finance.liquidity}
      rowId={row => String(row.month)}
      maxHeight={520}
    />
  )
}
