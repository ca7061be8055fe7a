import { useLanguage, useWords } from '../../language/language.ts'
import { readNumber } from '../../language/read-number.ts'
import { formWords } from './form-words.ts'
import { TextValueInput } from './text-value-input.tsx'

type Props = {
  id: string
  label: string
  hint: string | undefined
  bare?: boolean
  value: unknown
  onChange: (value: unknown) => void
}

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false }

/** A value whose type is known by how it is written: a number, true or false, else a text. */
export const ValueInput = ({ value, hint, onChange, ...rest }: Props) => {
  const words = useWords(formWords)
  const language = useLanguage()
  const read = (text: string): unknown => BOOLEANS[text] ?? readNumber(text, language) ?? text
  return (
    <TextValueInput
      {...rest}
      hint={hint ?? words.valueHint}
      field={{ as: 'text', key: '' }}
      value={
        typeof value === 'number' && language === 'de' ? String(value).replace('.', ',') : String(value ?? '')
      }
      onChange={next => onChange(read(String(next ?? '')))}
    />
  )
}
