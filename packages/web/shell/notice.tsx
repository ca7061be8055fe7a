import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './notice.module.css'

const ICONS = { info: IconInfoCircle, good: IconCircleCheck, warn: IconAlertTriangle, bad: IconAlertTriangle }

type Props = { kind: keyof typeof ICONS; title?: string; children: ReactNode }

/** Something to take note of. What went wrong is also said aloud. */
export const Notice = ({ kind, title, children }: Props) => {
  const Icon = ICONS[kind]
  return (
    <div className={styles.notice} data-kind={kind} {...(kind === 'bad' ? { role: 'alert' } : {})}>
      <Icon size={18} stroke={1.7} aria-hidden />
      <div>
        {title ? <strong>{title}</strong> : null}
        {children}
      </div>
    </div>
  )
}
