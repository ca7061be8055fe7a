import styles from './errors.module.css'

type Bar = { id: string; value: number; text: string }

/** Bars to the right for what is above zero, to the left for what is below. */
export const SignedBars = ({ label, bars }: { label: string; bars: readonly Bar[] }) => {
  const most = Math.max(...bars.map(({ value }) => Math.abs(value)), 1e-12)
  return (
    <ul className={styles.bars} aria-label={label}>
      {bars.map(({ id, value, text }) => (
        <li key={id}>
          <span className={styles.barLabel} title={id}>
            {id}
          </span>
          <span className={styles.barTrack} aria-hidden>
            <span
              data-below={value < 0 || undefined}
              style={{ width: `${(Math.abs(value) / most) * 50}%` }}
            />
          </span>
          <span className={styles.barText}>{text}</span>
        </li>
      ))}
    </ul>
  )
}
