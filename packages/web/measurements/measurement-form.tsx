import { Button, Group, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLanguage, useWords } from '../language/language.ts'
import { localInstant } from '../language/local-instant.ts'
import { draftOn, lackOf, type MeasurementDraft } from './measurement-draft.ts'
import { measurementWords } from './words.ts'

type Props = {
  unit: string
  busy: boolean
  /** Enters the draft; `done` when it is stored. */
  enter: (draft: MeasurementDraft, done: () => void) => void
}

export const MeasurementForm = ({ unit, busy, enter }: Props) => {
  const words = useWords(measurementWords)
  const decimalSeparator = useLanguage() === 'de' ? ',' : '.'
  const today = localInstant(new Date()).slice(0, 10)
  const [draft, setDraft] = useState<MeasurementDraft>(() => draftOn(today))
  const [asked, setAsked] = useState(false)
  const set = (part: Partial<MeasurementDraft>) => setDraft(before => ({ ...before, ...part }))
  const lack = lackOf(draft, today)
  const errorOf = (field: 'value' | 'until') => {
    const found = lack[field]
    return asked && found ? words[found] : null
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (lack.value || lack.until) return
    enter(draft, () => {
      setDraft(draftOn(today))
      setAsked(false)
    })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <NumberInput
            label={words.value(unit)}
            value={draft.value}
            decimalSeparator={decimalSeparator}
            hideControls
            data-autofocus
            error={errorOf('value')}
            onChange={value => set({ value })}
          />
          <TextInput
            label={words.until}
            type="date"
            max={today}
            value={draft.until}
            error={errorOf('until')}
            onChange={event => set({ until: event.currentTarget.value })}
          />
          <TextInput
            label={words.window}
            placeholder={words.windowHint}
            maxLength={80}
            value={draft.window}
            onChange={event => set({ window: event.currentTarget.value })}
          />
          <TextInput
            label={words.note}
            maxLength={300}
            value={draft.note}
            onChange={event => set({ note: event.currentTarget.value })}
          />
        </SimpleGrid>
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
