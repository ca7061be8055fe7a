import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useWords } from '../language/language.ts'
import { analysisWords } from './words.ts'

type Props = { save: (reason: string) => void; cancel: () => void }

/** Asks for the reason why a finding is set aside. */
export const DismissForm = ({ save, cancel }: Props) => {
  const words = useWords(analysisWords)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') setAsked(true)
    else save(reason.trim())
  }
  return (
    <form onSubmit={submit} onKeyDown={event => event.key === 'Escape' && cancel()}>
      <TextInput
        mt="xs"
        label={words.reason}
        description={words.reasonHint}
        value={reason}
        maxLength={500}
        data-autofocus
        autoFocus
        error={asked && reason.trim() === '' ? words.reasonMissing : null}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Group gap="xs" mt="xs">
        <Button type="submit" size="xs">
          {words.save}
        </Button>
        <Button variant="default" size="xs" onClick={cancel}>
          {words.cancel}
        </Button>
      </Group>
    </form>
  )
}
