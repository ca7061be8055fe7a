import type { ReactNode } from 'react'
import styles from './dialog-head.module.css'

/** What ends a dialog, in sight however long its form grows. */
export const DialogFoot = ({ children }: { children: ReactNode }) => (
  <div className={styles.foot}>{children}</div>
)
