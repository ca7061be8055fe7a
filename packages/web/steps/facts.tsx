import type { ReactNode } from 'react'
import styles from './facts.module.css'

type Fact = { label: string; value: ReactNode; title?: string }

/** A row of figures with their names. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className={styles.facts}>
    {facts.map(({ label, value, title }) => (
      <div key={label} title={title}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
