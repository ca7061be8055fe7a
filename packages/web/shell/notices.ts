import { notifications } from '@mantine/notifications'
import { sentence } from '../wire/refusal.ts'

export const showFailure = (error: unknown): void => {
  notifications.show({ color: 'red', message: sentence(error), autoClose: 8_000, role: 'alert' })
}

export const showSentence = (message: string): void => {
  notifications.show({ message, autoClose: 5_000 })
}
