import type { BlackFigures } from '@leinwand/method'
import styles from './light.module.css'

/** A light is never colour alone: its form differs, and the word stands beside it. */
export const Light = ({ light, label }: { light: BlackFigures['light']; label: string }) => (
  <span className={styles.light} data-light={light}>
    <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
      {light === 'green' ? <circle cx="6" cy="6" r="5" /> : null}
      {light === 'amber' ? <path d="M6 1 11.5 11H.5Z" /> : null}
      {light === 'red' ? <rect x="1" y="1" width="10" height="10" /> : null}
    </svg>
    {label}
  </span>
)
