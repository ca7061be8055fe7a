import { Assumption } from '@leinwand/method'
import { Button, Group, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useLanguage, useWords } from '../../language/language.ts'
import { type AssumptionDraft, assumptionOf, wrongOf } from './assumption-draft.ts'
import { assumptionWords } from './words.ts'

type Props = {
  id: string
  first: AssumptionDraft
  save: (assumption: Assumption) => void
  close: () => void
  children?: ReactNode
}

/** All that an assumption is. What is wrong stands at its field, and nothing that was typed is lost. */
export const AssumptionForm = ({ id, first, save, close, children }: Props) => {
  const words = useWords(assumptionWords)
  const language = useLanguage()
  const [draft, setDraft] = useState(first)
  const [asked, setAsked] = useState(false)
  const wrong = wrongOf(draft, language)
  const set = (part: Partial<AssumptionDraft>) => setDraft(before => ({ ...before, ...part }))
  const field = (key: keyof AssumptionDraft & keyof typeof words, label: string) => {
    const why = wrong[key]
    return {
      label,
      value: draft[key],
      error: why && (asked || why !== 'needed') ? words[why] : null,
      onChange: (event: { currentTarget: { value: string } }) => set({ [key]: event.currentTarget.value }),
    }
  }
  const figure = (key: 'low' | 'likely' | 'high') => ({
    ...field(key, words[key]),
    inputMode: 'decimal' as const,
    styles: { input: { textAlign: 'right' as const } },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.keys(wrong).length === 0) save(assumptionOf(draft, id, language))
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput {...field('label', words.label)} maxLength={160} data-autofocus />
        <TextInput {...field('unit', words.unit)} maxLength={40} />
        <SimpleGrid cols={3} spacing="sm">
          <TextInput {...figure('low')} />
          <TextInput {...figure('likely')} />
          <TextInput {...figure('high')} />
        </SimpleGrid>
        <Textarea {...field('source', words.source)} maxLength={300} autosize minRows={2} />
        <SimpleGrid cols={2} spacing="sm">
          <TextInput {...field('owner', words.owner)} maxLength={120} />
          <TextInput
            type="date"
            label={words.until}
            value={draft.validUntil}
            onChange={event => set({ validUntil: event.currentTarget.value })}
          />
        </SimpleGrid>
        <NativeSelect
          label={words.state}
          value={draft.state}
          data={Assumption.shape.state
            .unwrap()
            .options.map(state => ({ value: state, label: words.states[state] }))}
          onChange={event => set({ state: Assumption.shape.state.unwrap().parse(event.currentTarget.value) })}
        />
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button type="submit">{words.save}</Button>
        </Group>
      </Stack>
    </form>
  )
}
