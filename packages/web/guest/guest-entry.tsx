import type { Guest } from '@leinwand/contract'
import { Button, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useWords } from '../language/language.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { call } from '../wire/call.ts'
import { GuestDoor } from './guest-door.tsx'
import { guestWords } from './words.ts'

type Props = { token: string; before: string; entered: (guest: Guest) => void }

/** A name, and one is in. */
export const GuestEntry = ({ token, before, entered }: Props) => {
  const words = useWords(guestWords)
  const [name, setName] = useState(before)
  const [asked, setAsked] = useState(false)
  const enter = useMutation({
    mutationFn: () => call('enterAsGuest', { body: { token, name: name.trim() } }),
    onSuccess: entered,
  })
  const wrong = name.trim() === '' || name.trim().length > 80
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!wrong) enter.mutate()
  }
  return (
    <GuestDoor title={words.title} lead={words.lead}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput
            name="name"
            label={words.name}
            description={words.nameHint}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            autoComplete="name"
            value={name}
            onChange={event => setName(event.currentTarget.value)}
            error={asked && wrong ? words.nameMissing : null}
          />
          {enter.isError ? <FailedPart error={enter.error} /> : null}
          <Button type="submit" loading={enter.isPending}>
            {words.enter}
          </Button>
        </Stack>
      </form>
    </GuestDoor>
  )
}
