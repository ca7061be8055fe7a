import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import styles from './sheet.module.css'

type Props = { title: string; aside?: ReactNode; plain?: boolean; children: ReactNode }

/** A part of a page with its own heading, as a region that a screen reader can jump to. */
export const Sheet = ({ title, aside, plain = false, children }: Props) => {
  const id = useId()
  return (
    <section aria-labelledby={id} className={plain ? styles.plain : styles.sheet}>
      <div className={styles.head}>
        <Title order={2} fz={13} c="dimmed" id={id}>
          {title}
        </Title>
        {aside}
      </div>
      {children}
    </section>
  )
}
