import { Autocomplete, Textarea } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'

type Props = {
  label: string
  value: string
  maxLength: number
  rows?: number
  description?: string
  /** What is said instead of saving an empty text; without it a text may be empty. */
  missing?: string
  /** What others of the kind are called; the field then has one line. */
  suggest?: readonly string[]
  save: (value: string) => void
}

/** A text that is saved when one leaves it, not at every key: each saving is an act on the canvas. */
export const DraftField = ({
  label,
  value,
  maxLength,
  rows = 1,
  description,
  missing,
  suggest,
  save,
}: Props) => {
  const [draft, setDraft] = useState<string | null>(null)
  const shown = draft ?? value
  const empty = missing !== undefined && shown.trim() === ''
  const commit = () => {
    if (draft !== null && draft.trim() !== value && !empty) save(draft.trim())
    if (!empty) setDraft(null)
  }
  // A drawer that closes takes the field away without leaving it first.
  const commitAtEnd = useEffectEvent(commit)
  useEffect(() => () => commitAtEnd(), [])
  if (suggest) {
    return (
      <Autocomplete
        label={label}
        maxLength={maxLength}
        data={[...suggest]}
        value={shown}
        onChange={setDraft}
        onOptionSubmit={option => {
          save(option)
          setDraft(null)
        }}
        onBlur={commit}
      />
    )
  }
  return (
    <Textarea
      label={label}
      {...(description ? { description } : {})}
      autosize
      minRows={rows}
      maxRows={10}
      maxLength={maxLength}
      value={shown}
      error={empty ? missing : null}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={commit}
    />
  )
}
