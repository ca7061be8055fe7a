import { Text, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { Frame } from '../shell/frame.tsx'
import styles from './door.module.css'

type Props = { title: string; lead: string; children: ReactNode }

/** The sheet of paper that both ways in stand on. */
export const Door = ({ title, lead, children }: Props) => {
  useEffect(() => {
    document.title = `${title} · Leinwand`
  }, [title])
  return (
    <Frame>
      <div className={styles.place}>
        <div className={styles.door}>
          <Title order={1} fz={21}>
            {title}
          </Title>
          <Text c="dimmed" mt={4} mb="lg">
            {lead}
          </Text>
          {children}
        </div>
      </div>
    </Frame>
  )
}
