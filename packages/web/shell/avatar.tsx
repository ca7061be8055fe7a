import { Tooltip } from '@mantine/core'
import styles from './avatar.module.css'

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(part => /^[\p{L}\p{N}]/u.test(part))
    .slice(0, 2)
    .map(part => part.charAt(0).toUpperCase())
    .join('') || '?'

/** The letters are drawn, not written: as text they would contradict the name under which a button with them is known. */
export const Avatar = ({ name, label = name }: { name: string; label?: string }) => (
  <Tooltip label={label} events={{ hover: true, focus: true, touch: true }}>
    <span className={styles.avatar} role="img" aria-label={label} data-initials={initials(name)} />
  </Tooltip>
)
