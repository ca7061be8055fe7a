import type { ProfileColumn } from '@leinwand/contract'
import { Behind } from '../charts/behind.tsx'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import styles from './bar-chart.module.css'
import { profileWords } from './words.ts'

const WIDTH = 560
const HEIGHT = 150
const FOOT = 18

type Bin = ProfileColumn['histogram'][number]

const BinTable = ({ name, bins }: { name: string; bins: readonly Bin[] }) => {
  const words = useWords(profileWords)
  const format = useFormat()
  const columns: Column<Bin>[] = [
    {
      id: 'from',
      label: words.from,
      number: true,
      value: bin => bin.from,
      show: bin => format.decimal(bin.from),
    },
    { id: 'to', label: words.to, number: true, value: bin => bin.to, show: bin => format.decimal(bin.to) },
    {
      id: 'count',
      label: words.count,
      number: true,
      value: bin => bin.count,
      show: bin => format.integer(bin.count),
    },
  ]
  return <DataTable name={name} columns={columns} rows={bins} rowId={bin => String(bin.from)} />
}

/** How the numbers of a column spread, with the ends of the axis; its table is behind it. */
export const BarChart = ({ column }: { column: ProfileColumn }) => {
  const words = useWords(profileWords)
  const format = useFormat()
  const { histogram, name, unit } = column
  const [first, last] = [histogram[0], histogram.at(-1)]
  if (!first || !last) return null
  const highest = Math.max(...histogram.map(({ count }) => count), 1)
  const width = WIDTH / histogram.length
  const withUnit = (value: number) => [format.decimal(value), unit].filter(Boolean).join(' ')
  const middle = (first.from + last.to) / 2
  return (
    <>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`}
        role="img"
        aria-label={words.histogram(name)}
      >
        {histogram.map(({ from, to, count }, place) => {
          const height = count === 0 ? 0 : Math.max((count / highest) * (HEIGHT - 14), 1.5)
          return (
            <rect
              key={from}
              x={place * width}
              y={HEIGHT - height}
              width={Math.max(width - 1, 1)}
              height={height}
            >
              <title>{words.bar(format.decimal(from), format.decimal(to), format.integer(count))}</title>
            </rect>
          )
        })}
        <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        <text x={0} y={10}>
          {format.integer(highest)}
        </text>
        <text x={0} y={HEIGHT + 14}>
          {withUnit(first.from)}
        </text>
        <text x={WIDTH / 2} y={HEIGHT + 14} textAnchor="middle">
          {format.decimal(middle)}
        </text>
        <text x={WIDTH} y={HEIGHT + 14} textAnchor="end">
          {withUnit(last.to)}
        </text>
      </svg>
      <Behind>
        <BinTable name={words.histogram(name)} bins={histogram} />
      </Behind>
    </>
  )
}
