import { NativeSelect } from '@mantine/core'
import { useWords } from '../../language/language.ts'
import type { ChoiceField } from './field.ts'
import { choiceOf, formWords } from './form-words.ts'

type Props = {
  id: string
  label: string
  hint: string | undefined
  bare?: boolean
  field: ChoiceField
  scopes: readonly string[]
  value: unknown
  onChange: (value: unknown) => void
}

const NONE = '\u0000'

export const ChoiceInput = ({ id, label, hint, bare, field, scopes, value, onChange }: Props) => {
  const words = useWords(formWords)
  const options = field.options.map(each => ({
    value: each,
    label: choiceOf(words, field.key, each, ...scopes),
  }))
  return (
    <NativeSelect
      id={id}
      size="xs"
      {...(bare ? { 'aria-label': label } : { label })}
      {...(hint ? { description: hint } : {})}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[...(field.optional ? [{ value: NONE, label: words.none }] : []), ...options]}
      value={value === undefined ? NONE : String(value)}
      onChange={event => {
        const next = event.currentTarget.value
        onChange(next === NONE ? undefined : next)
      }}
    />
  )
}
