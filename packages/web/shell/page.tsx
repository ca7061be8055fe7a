import { Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import styles from './page.module.css'

type Props = { title: string; aside?: ReactNode; lead?: ReactNode; children: ReactNode }

/** A page under the project's header: its title names the browser's tab too. */
export const Page = ({ title, aside, lead, children }: Props) => {
  useEffect(() => {
    document.title = `${title} · Leinwand`
  }, [title])
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div>
          <Title order={1} fz={21}>
            {title}
          </Title>
          {lead ? <div className={styles.lead}>{lead}</div> : null}
        </div>
        {aside ? <div className={styles.aside}>{aside}</div> : null}
      </div>
      {children}
    </div>
  )
}
