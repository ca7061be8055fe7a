import type { ProfileColumn } from '@leinwand/contract'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import styles from './sparkline.module.css'
import { profileWords } from './words.ts'

const WIDTH = 120
const HEIGHT = 30

/** The distribution of a column as small bars: of its values where they are numbers, of the most frequent otherwise. */
export const Sparkline = ({ column }: { column: ProfileColumn }) => {
  const words = useWords(profileWords)
  const format = useFormat()
  const bars =
    column.histogram.length > 0
      ? column.histogram.map(({ from, to, count }) => ({
          count,
          text: words.bar(format.decimal(from), format.decimal(to), format.integer(count)),
        }))
      : column.frequent.map(({ value, count }) => ({
          count,
          text: words.often(value, format.integer(count)),
        }))
  const highest = Math.max(...bars.map(({ count }) => count), 1)
  // A few bars stay slim, so that two values do not look like two walls.
  const width = Math.min(WIDTH / Math.max(bars.length, 1), 16)
  if (bars.length === 0) return null
  return (
    <svg
      className={styles.sparkline}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={words.histogram(column.name)}
    >
      {bars.map(({ count, text }, place) => {
        // What occurs at all must be seen: failures are rare, and they are what it is about.
        const height = count === 0 ? 0 : Math.max((count / highest) * HEIGHT, 1.5)
        return (
          <rect
            key={text}
            x={place * width}
            y={HEIGHT - height}
            width={Math.max(width - 1, 0.5)}
            height={height}
          >
            <title>{text}</title>
          </rect>
        )
      })}
    </svg>
  )
}
