import { type Tornado, type TornadoBar, tornado } from '@leinwand/method'
import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { AnalysisChart } from '../../charts/analysis-chart.tsx'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { Sheet } from '../../shell/sheet.tsx'
import { type Column, DataTable } from '../../table/data-table.tsx'
import { useFigures } from '../figures/figures-context.ts'
import { tornadoOption } from './options.ts'
import { useOption } from './use-option.ts'
import { uncertaintyWords } from './words.ts'

const BAR_HEIGHT = 34

const TornadoTable = ({ bars }: Pick<Tornado, 'bars'>) => {
  const words = useWords(uncertaintyWords)
  const format = useFormat()
  const { plan } = useFigures()
  const of = (id: string) => plan.assumptions.find(each => each.id === id)
  const amount = (id: 'npvLow' | 'npvHigh' | 'span'): Column<TornadoBar> => ({
    id,
    label: words[id],
    number: true,
    value: row => Math.round(row[id] * 100) / 100,
    show: row => format.euro(row[id]),
  })
  const plain = (id: 'low' | 'high'): Column<TornadoBar> => ({
    id,
    label: words[id],
    number: true,
    value: row => row[id],
    show: row => format.decimal(row[id]),
  })
  const columns: Column<TornadoBar>[] = [
    { id: 'assumption', label: words.assumption, value: row => of(row.assumption)?.label ?? row.assumption },
    plain('low'),
    plain('high'),
    amount('npvLow'),
    amount('npvHigh'),
    amount('span'),
    {
      id: 'critical',
      label: words.critical,
      number: true,
      value: row => row.critical,
      show: row =>
        row.critical === null
          ? words.reasons[row.reason ?? 'none-in-range']
          : `${format.decimal(row.critical)} ${of(row.assumption)?.unit ?? ''}`.trim(),
    },
  ]
  return <DataTable name={words.tornado} columns={columns} rows={bars} rowId={row => row.assumption} />
}

const TornadoChart = ({ found }: { found: Tornado }) => {
  const words = useWords(uncertaintyWords)
  const format = useFormat()
  const { plan } = useFigures()
  const option = useOption(found, tornadoOption)
  const widest = found.bars[0]
  if (!widest) return null
  const label = plan.assumptions.find(({ id }) => id === widest.assumption)?.label ?? widest.assumption
  return (
    <AnalysisChart
      label={words.tornadoLabel(label, format.euro(widest.npvLow), format.euro(widest.npvHigh))}
      height={60 + found.bars.length * BAR_HEIGHT}
      option={option}
    />
  )
}

/** Which assumption moves the net present value how far, and where each makes it 0. */
export const TornadoSheet = () => {
  const words = useWords(uncertaintyWords)
  const format = useFormat()
  const { plan } = useFigures()
  const found = useMemo(() => tornado(plan), [plan])
  if (!found.ok) return null
  const { value } = found
  return (
    <Sheet title={words.tornado}>
      {value.bars.length === 0 ? (
        <Text c="dimmed">{words.noAssumptions}</Text>
      ) : (
        <>
          <Text c="dimmed" fz="sm" mb="sm" maw="76ch">
            {words.tornadoLead(format.euro(value.npv))}
          </Text>
          <TornadoChart found={value} />
          <TornadoTable bars={value.bars} />
        </>
      )}
    </Sheet>
  )
}
