import type { ReactNode } from 'react'
import styles from './bar-list.module.css'

export type ListedBar = {
  id: string
  label: ReactNode
  /** What the label says in full. */
  title?: string
  /** 0–1 of the width. */
  share: number
  text: string
  warn?: boolean
}

/** Named bars under each other, each with its figure beside it. */
export const BarList = ({ label, bars }: { label: string; bars: readonly ListedBar[] }) => (
  <ul className={styles.list} aria-label={label}>
    {bars.map(bar => (
      <li key={bar.id}>
        <span className={styles.label} title={bar.title}>
          {bar.label}
        </span>
        <span className={styles.bar} data-warn={bar.warn || undefined} aria-hidden>
          <span style={{ width: `${Math.min(1, Math.max(0, bar.share)) * 100}%` }} />
        </span>
        <span className={styles.text}>{bar.text}</span>
      </li>
    ))}
  </ul>
)
