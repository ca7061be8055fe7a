import { TagsInput } from '@mantine/core'
import { useWords } from '../../language/language.ts'
import type { WordsField } from './field.ts'
import { formWords } from './form-words.ts'

type Props = {
  id: string
  label: string
  hint: string | undefined
  bare?: boolean
  field: WordsField
  value: unknown
  onChange: (value: unknown) => void
}

/** Several texts; the empty one, which stands for an empty cell, stays where it is without being shown. */
export const WordsInput = ({ id, label, hint, bare, field, value, onChange }: Props) => {
  const words = useWords(formWords)
  const all = Array.isArray(value) ? value.map(String) : []
  const blank = all.includes('') ? [''] : []
  return (
    <TagsInput
      id={id}
      size="xs"
      {...(bare ? { 'aria-label': label } : { label })}
      {...(hint ? { description: hint } : {})}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={all.filter(one => one !== '')}
      placeholder={words.enterAdds}
      acceptValueOnBlur
      onChange={next => {
        const kept = [...blank, ...next]
        onChange(kept.length === 0 && field.optional ? undefined : kept)
      }}
    />
  )
}
