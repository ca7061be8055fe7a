import { MAIN_VARIANT, type Stage } from '@leinwand/method'
import { Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { readNumber } from '../language/read-number.ts'
import { Ask } from '../shell/ask.tsx'
import { VariantSelect } from '../variants/variant-select.tsx'
import { pathWords } from './words.ts'

type Props = {
  project: string
  /** The stage that is changed, or nothing for a new one. */
  stage: Stage | undefined
  /** What a new one begins with. */
  start: { readonly variant: string; readonly date: string; readonly name: string }
  pending: boolean
  onDone: (stage: Stage) => void
  onClose: () => void
}

/** The fields of a stage. It stands only while it is open, so that it begins anew every time. */
export const StageDialog = ({ project, stage, start, pending, onDone, onClose }: Props) => {
  const words = useWords(pathWords)
  const language = useLanguage()
  const format = useFormat()
  const [name, setName] = useState(stage?.name ?? start.name)
  const [variant, setVariant] = useState(stage?.variant ?? start.variant ?? MAIN_VARIANT)
  const [date, setDate] = useState(stage?.date ?? start.date)
  const [typed, setTyped] = useState(format.typed(stage?.investment ?? 0))
  const [condition, setCondition] = useState(stage?.condition ?? '')
  const investment = readNumber(typed, language)
  const wrong = investment === null || investment < 0
  return (
    <Ask
      title={stage ? words.editTitle : words.addTitle}
      opened
      yes={words.save}
      pending={pending}
      disabled={name.trim() === '' || date === '' || wrong}
      onClose={onClose}
      onYes={() =>
        onDone({
          id: stage?.id ?? `stage-${crypto.randomUUID().slice(0, 8)}`,
          name: name.trim(),
          variant,
          date,
          investment: investment ?? 0,
          condition: condition.trim(),
        })
      }
    >
      <Stack gap="sm">
        <TextInput
          label={words.name}
          placeholder={words.namePlaceholder}
          maxLength={120}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          data-autofocus
        />
        <VariantSelect project={project} label={words.variant} value={variant} onChange={setVariant} />
        <TextInput
          type="date"
          label={words.date}
          value={date}
          onChange={event => setDate(event.currentTarget.value)}
        />
        <TextInput
          label={words.investment}
          inputMode="decimal"
          value={typed}
          error={wrong ? words.noNumber : null}
          onChange={event => setTyped(event.currentTarget.value)}
        />
        <Textarea
          label={words.condition}
          placeholder={words.conditionPlaceholder}
          maxLength={500}
          autosize
          minRows={2}
          value={condition}
          onChange={event => setCondition(event.currentTarget.value)}
        />
      </Stack>
    </Ask>
  )
}
