import type { PreviewColumn } from '@leinwand/contract'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { preparationWords } from '../words.ts'
import styles from './preview-grid.module.css'

const HEIGHT = 24

/** How the values of a column spread; a bar says its figure when it is pointed at, and the table under the grid says all. */
export const Bars = ({ column: { name, bars, labels } }: { column: PreviewColumn }) => {
  const words = useWords(preparationWords)
  const format = useFormat()
  const most = Math.max(...bars, 0)
  if (bars.length === 0 || most === 0) return <span className={styles.noBars} />
  const width = 100 / bars.length
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words.spread(name)}
    >
      {bars.map((share, place) => {
        const height = share === 0 ? 0 : Math.max(1, (share / most) * HEIGHT)
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
            key={place}
            x={place * width}
            y={HEIGHT - height}
            width={width * 0.86}
            height={height}
          >
            <title>{`${labels[place] ?? ''}: ${format.percent(share)}`}</title>
          </rect>
        )
      })}
    </svg>
  )
}
