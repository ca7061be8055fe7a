import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './part.module.css'

/** A part of a step's work under its own small heading. */
export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={styles.part}>
    <Title order={3} fz={14} mb={6}>
      {title}
    </Title>
    {children}
  </section>
)
