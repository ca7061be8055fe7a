import { Text, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import door from '../sign-in/door.module.css'
import { GuestFrame } from './guest-frame.tsx'

type Props = { title: string; lead: string; children?: ReactNode }

/** The sheet of paper that a guest meets before the canvas, and where it is not. */
export const GuestDoor = ({ title, lead, children }: Props) => {
  useEffect(() => {
    document.title = `${title} · Leinwand`
  }, [title])
  return (
    <GuestFrame>
      <div className={door.place}>
        <div className={door.door}>
          <Title order={1} fz={21}>
            {title}
          </Title>
          <Text c="dimmed" mt={4} mb="lg">
            {lead}
          </Text>
          {children}
        </div>
      </div>
    </GuestFrame>
  )
}
