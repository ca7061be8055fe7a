import type { ReactNode } from 'react'
import styles from './interval-list.module.css'

type DotLook = 'first' | 'second' | 'warn' | 'small'

export type IntervalDot = {
  value: number
  low?: number | null | undefined
  high?: number | null | undefined
  look: DotLook
}

export type IntervalRow = {
  id: string
  label: ReactNode
  title?: string
  dots: readonly IntervalDot[]
  /** What the dots are held against. */
  ticks?: readonly number[]
  /** Of this row, where rows do not share one axis. */
  scale?: readonly [number, number]
  text: ReactNode
}

type Props = {
  label: string
  rows: readonly IntervalRow[]
  /** The ends of the axis that rows share; without it each row has its own. */
  scale?: readonly [number, number]
  /** How the ends of a shared axis are written. */
  write?: (value: number) => string
  /** What each look stands for. */
  legend: readonly { look: DotLook | 'tick'; text: string }[]
}

const shareOf = (value: number, [from, to]: readonly [number, number]): number =>
  to === from ? 50 : Math.min(100, Math.max(0, ((value - from) / (to - from)) * 100))

const Whisker = ({
  dot: { value, low, high, look },
  scale,
}: {
  dot: IntervalDot
  scale: readonly [number, number]
}) => (
  <>
    {typeof low === 'number' && typeof high === 'number' ? (
      <span
        className={styles.whisker}
        data-look={look}
        style={{ left: `${shareOf(low, scale)}%`, width: `${shareOf(high, scale) - shareOf(low, scale)}%` }}
      />
    ) : null}
    <span className={styles.dot} data-look={look} style={{ left: `${shareOf(value, scale)}%` }} />
  </>
)

/** Figures as dots with the interval they lie in, each beside what it is held against. Its table stands behind it. */
export const IntervalList = ({ label, rows, scale, write, legend }: Props) => (
  <div className={styles.frame}>
    <ul className={styles.legend} aria-hidden>
      {legend.map(({ look, text }) => (
        <li key={look}>
          <span className={look === 'tick' ? styles.tick : styles.dot} data-look={look} />
          {text}
        </li>
      ))}
    </ul>
    <ul className={styles.list} aria-label={label}>
      {rows.map(row => {
        const axis = row.scale ?? scale ?? [0, 1]
        // Whiskers of two models would lie on each other; dots without any may share a lane.
        const lanes = row.dots.some(({ low }) => typeof low === 'number')
          ? row.dots.map(dot => [dot])
          : [row.dots]
        return (
          <li key={row.id}>
            <span className={styles.label} title={row.title}>
              {row.label}
            </span>
            <span className={styles.track} aria-hidden>
              {row.ticks?.map(at => (
                <span key={at} className={styles.tick} style={{ left: `${shareOf(at, axis)}%` }} />
              ))}
              {lanes.map((lane, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
                <span key={place} className={styles.lane}>
                  {lane.map(dot => (
                    <Whisker key={`${dot.look} ${dot.value}`} dot={dot} scale={axis} />
                  ))}
                </span>
              ))}
            </span>
            <span className={styles.text}>{row.text}</span>
          </li>
        )
      })}
      {scale && write ? (
        <li className={styles.axis} aria-hidden>
          <span />
          <span className={styles.ends}>
            <span>{write(scale[0])}</span>
            <span>{write((scale[0] + scale[1]) / 2)}</span>
            <span>{write(scale[1])}</span>
          </span>
        </li>
      ) : null}
    </ul>
  </div>
)
