import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { TextField } from './field.ts'

type Props = {
  id: string
  label: string
  hint: string | undefined
  bare?: boolean
  field: TextField
  value: unknown
  onChange: (value: unknown) => void
}

/** A text of a step, taken when one leaves it. */
export const TextValueInput = ({ id, label, hint, bare, field, value, onChange }: Props) => {
  const [draft, setDraft] = useState<string | null>(null)
  const kept = typeof value === 'string' ? value : ''
  const empty = field.optional ? undefined : field.orNull ? null : ''
  const take = () => {
    if (draft === null) return
    if (draft !== kept) onChange(draft === '' ? empty : draft)
    setDraft(null)
  }
  const common = {
    id,
    size: 'xs',
    ...(bare ? { 'aria-label': label } : { label }),
    ...(hint ? { description: hint } : {}),
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as (
      | 'label'
      | 'input'
      | 'description'
      | 'error'
    )[],
    value: draft ?? kept,
    onBlur: take,
  }
  if (field.long)
    return (
      <Textarea {...common} autosize minRows={2} onChange={event => setDraft(event.currentTarget.value)} />
    )
  return (
    <TextInput
      {...common}
      onChange={event => setDraft(event.currentTarget.value)}
      onKeyDown={event => {
        if (event.key === 'Enter') take()
        if (event.key === 'Escape') setDraft(null)
      }}
    />
  )
}
