import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useFormat } from '../../language/format.ts'
import { useLanguage, useWords } from '../../language/language.ts'
import type { NumberField } from './field.ts'
import { fieldWords } from './field-words.ts'
import { planWords } from './plan-words.ts'
import { shownValue, type Typed, typedValue } from './typed-value.ts'

type Props = {
  id?: string
  label: string
  /** In a table the head of the column names the field. */
  bare?: boolean
  width?: number
  hint?: string | undefined
  field: Pick<NumberField, 'unit' | 'min' | 'max' | 'whole' | 'optional'>
  value: number | undefined
  /** Why this value cannot stand, or nothing. */
  wrong?: (value: number | undefined) => string | null
  onChange: (value: number | undefined) => void
  right?: ReactNode
}

/** A number typed in the reader's own notation. Enter or leaving the field takes it, Escape gives it up. */
export const TypedNumber = ({
  id,
  label,
  bare,
  width,
  hint,
  field,
  value,
  wrong,
  onChange,
  right,
}: Props) => {
  const words = useWords(planWords)
  const { units } = useWords(fieldWords)
  const format = useFormat()
  const language = useLanguage()
  const [draft, setDraft] = useState<string | null>(null)
  const sentence = (typed: Typed): string | null => {
    if (!('wrong' in typed)) return wrong?.(typed.value) ?? null
    if ('limit' in typed)
      return words[typed.wrong](`${format.typed(shownValue(typed.limit, field))} ${units[field.unit]}`.trim())
    return words[typed.wrong]
  }
  const typed = draft === null ? { value } : typedValue(draft, field, language)
  const error = draft === null ? null : sentence(typed)
  const take = () => {
    if (error !== null || draft === null) return
    if ('value' in typed && typed.value !== value) onChange(typed.value)
    setDraft(null)
  }
  return (
    <TextInput
      size="xs"
      {...(id ? { id } : {})}
      {...(bare ? { 'aria-label': label } : { label })}
      {...(width ? { w: width } : {})}
      {...(hint ? { description: hint } : {})}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="decimal"
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      value={draft ?? (value === undefined ? '' : format.typed(shownValue(value, field)))}
      error={error}
      {...(units[field.unit] && !bare
        ? {
            leftSection: <small>{units[field.unit]}</small>,
            leftSectionWidth: units[field.unit].length > 1 ? 62 : 28,
            leftSectionPointerEvents: 'none',
          }
        : {})}
      {...(right ? { rightSection: right } : {})}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={event => {
        if (event.key === 'Enter') take()
        if (event.key === 'Escape') setDraft(null)
      }}
    />
  )
}
