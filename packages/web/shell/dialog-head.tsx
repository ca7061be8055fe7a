import type { ReactNode } from 'react'
import styles from './dialog-head.module.css'

/** The head of a dialog. Mantine's own is a `<header>`, which would be a second banner of the page. */
export const DialogHead = ({ children }: { children: ReactNode }) => (
  <div className={styles.head}>{children}</div>
)
