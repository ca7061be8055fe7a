import type { FinanceResult, Plan } from '@leinwand/method'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { numbersWords } from './words.ts'

type Month = FinanceResult['monthly'][number]
type Field =
  | 'receipts'
  | 'payments'
  | 'balance'
  | 'revenue'
  | 'fullCost'
  | 'operatingResult'
  | 'cumulatedDiscounted'
  | 'machines'

type Props = { name: string; monthly: FinanceResult['monthly']; plan: Plan; fields: readonly Field[] }

export const MonthTable = ({ name, monthly, plan, fields }: Props) => {
  const words = useWords(numbersWords)
  const format = useFormat()
  const labels: Record<Field, string> = {
    receipts: words.receipts,
    payments: words.payments,
    balance: words.balance,
    revenue: words.revenue,
    fullCost: words.fullCost,
    operatingResult: words.result,
    cumulatedDiscounted: words.discounted,
    machines: words.machines,
  }
  const columns: Column<Month>[] = [
    { id: 'month', label: words.month, value: row => format.planMonth(plan.start, row.month) },
    ...fields.map(
      (field): Column<Month> => ({
        id: field,
        label: labels[field],
        number: true,
        value: row => Math.round(row[field] * 100) / 100,
        show: row => (field === 'machines' ? format.integer(row[field]) : format.euro(row[field])),
      }),
    ),
  ]
  return (
    <DataTable
      name={name}
      columns={columns}
      rows={monthly}
      rowId={row => String(row.month)}
      maxHeight={320}
    />
  )
}
