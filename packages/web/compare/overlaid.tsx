import type { ComparedColumn } from '@leinwand/contract'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import styles from './overlaid.module.css'
import { sharedBins } from './shared-bins.ts'
import { useBinLabel } from './use-bin-label.ts'
import { compareWords } from './words.ts'

const WIDTH = 140
const HEIGHT = 36

type Props = { column: string; first: ComparedColumn; second: ComparedColumn }

/** Two distributions over each other: the first filled, the second as an outline. The table of the shapes has its figures. */
export const Overlaid = ({ column, first, second }: Props) => {
  const words = useWords(compareWords)
  const format = useFormat()
  const said = useBinLabel()
  const bins = sharedBins(first, second)
  if (bins.length === 0) return null
  const highest = Math.max(...bins.flatMap(({ shares }) => shares), 1e-9)
  const width = Math.min(WIDTH / bins.length, 30)
  const heightOf = (share: number) => (share <= 0 ? 0 : Math.max((share / highest) * (HEIGHT - 2), 1.5))
  return (
    <svg
      className={styles.overlaid}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={words.shapeOf(column)}
    >
      {bins.map((bin, place) => {
        const [one, two] = [heightOf(bin.shares[0]), heightOf(bin.shares[1])]
        const x = place * width
        return (
          <g key={said(bin)}>
            <rect
              className={styles.first}
              x={x}
              y={HEIGHT - one}
              width={Math.max(width - 1, 1)}
              height={one}
            />
            <path
              className={styles.second}
              d={`M${x} ${HEIGHT}V${HEIGHT - two}H${x + Math.max(width - 1, 1)}V${HEIGHT}`}
            />
            <title>
              {`${said(bin)}: ${format.percent(bin.shares[0])} ${words.one}, ${format.percent(bin.shares[1])} ${words.two}`}
            </title>
          </g>
        )
      })}
    </svg>
  )
}
