import { notifications } from '@mantine/notifications'
import { currentLanguage } from '../language/language.ts'
import { sentence } from '../wire/refusal.ts'
import { shellWords } from './words.ts'

/** The cross of a notification has no text of its own. */
export const closeButton = () => ({ 'aria-label': shellWords[currentLanguage()].close })

export const showFailure = (error: unknown): void => {
  notifications.show({
    color: 'red',
    message: sentence(error),
    autoClose: 8_000,
    closeButtonProps: closeButton(),
  })
}

export const showSentence = (message: string): void => {
  notifications.show({ message, autoClose: 5_000, closeButtonProps: closeButton() })
}
