import { Text, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import styles from './door-sheet.module.css'

export type DoorSheetProps = { title: string; lead: string; children?: ReactNode }

/** The sheet of paper that stands before a way in, and where there is none. */
export const DoorSheet = ({ title, lead, children }: DoorSheetProps) => {
  useEffect(() => {
    document.title = `${title} · Leinwand`
  }, [title])
  return (
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
  )
}
