import { Autocomplete, TagsInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../language/language.ts'
import type { ColumnField, ColumnsField } from './field.ts'
import { useForm } from './form-context.ts'
import { formWords } from './form-words.ts'

type Shared = { id: string; label: string; hint: string | undefined; bare?: boolean }
type Props = Shared & {
  field: ColumnField | ColumnsField
  value: unknown
  onChange: (value: unknown) => void
}

/** More would not be read, and a table can have thousands. */
const MOST_OFFERED = 60

/** One column, or several. Those that fit are offered; a name that is not there is taken and then said to be missing. */
export const ColumnInput = ({ id, label, hint, bare, field, value, onChange }: Props) => {
  const words = useWords(formWords)
  const { columns, known } = useForm()
  const [draft, setDraft] = useState<string | null>(null)
  const fitting = columns.filter(({ type }) => field.types === undefined || field.types.includes(type))
  const names = fitting.map(({ name }) => name)
  const lacking = (one: string) => known && one !== '' && !columns.some(({ name }) => name === one)
  const wrongType = (one: string) => !lacking(one) && known && one !== '' && !names.includes(one)
  const errorOf = (ones: readonly string[]): string | null => {
    const missing = ones.filter(lacking)
    if (missing.length > 0) return words.noColumn(missing.join(', '))
    const unfit = ones.filter(wrongType)
    return unfit.length > 0 ? words.wrongColumnType(unfit.join(', ')) : null
  }
  const named = {
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
    data: names,
    limit: MOST_OFFERED,
    maxDropdownHeight: 240,
  }
  if (field.as === 'columns') {
    const chosen = Array.isArray(value) ? value.map(String) : []
    return (
      <TagsInput
        {...named}
        value={chosen}
        error={errorOf(chosen)}
        clearable
        placeholder={chosen.length === 0 ? words.chooseColumns : ''}
        onChange={next => onChange(next.length === 0 && field.optional ? undefined : next)}
      />
    )
  }
  const kept = typeof value === 'string' ? value : ''
  const text = draft ?? kept
  const take = (next: string) => {
    setDraft(null)
    if (next !== kept) onChange(next === '' && field.optional ? undefined : next)
  }
  return (
    <Autocomplete
      {...named}
      value={text}
      error={draft === null ? errorOf([text]) : null}
      placeholder={words.chooseColumn}
      onChange={setDraft}
      onOptionSubmit={take}
      onBlur={() => draft !== null && take(draft.trim())}
      onKeyDown={event => {
        if (event.key === 'Enter' && draft !== null) take(draft.trim())
      }}
    />
  )
}
