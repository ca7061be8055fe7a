import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { readNumber } from '../language/read-number.ts'
import { numbersWords } from './words.ts'

/** A figure of the plan, typed in the reader's own notation. Enter or leaving the field takes it, Escape gives it up. */
export const FigureField = ({
  label,
  value,
  disabled,
  wrong,
  onChange,
}: {
  label: string
  value: number
  disabled: boolean
  /** Why this value cannot stand, or nothing. */
  wrong: (value: number) => string | null
  onChange: (value: number) => void
}) => {
  const words = useWords(numbersWords)
  const format = useFormat()
  const language = useLanguage()
  const [draft, setDraft] = useState<string | null>(null)
  const read = draft === null ? value : readNumber(draft, language)
  const error = read === null ? words.noNumber : wrong(read)
  const take = () => {
    if (read !== null && error === null && read !== value) onChange(read)
    if (error === null) setDraft(null)
  }
  return (
    <TextInput
      size="xs"
      w={96}
      aria-label={label}
      inputMode="decimal"
      styles={{ input: { textAlign: 'right' } }}
      value={draft ?? format.typed(value)}
      error={draft === null ? null : error}
      disabled={disabled}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={event => {
        if (event.key === 'Enter') take()
        if (event.key === 'Escape') setDraft(null)
      }}
    />
  )
}
