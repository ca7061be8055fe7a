import type { CycleState } from '@leinwand/method'
import styles from './state-mark.module.css'

/** The state of an element as a small box drawn like the element in the picture, with its word. */
export const StateMark = ({ state, label }: { state: CycleState; label: string }) => (
  <span className={styles.state} data-state={state}>
    <span className={styles.mark} aria-hidden />
    {label}
  </span>
)
