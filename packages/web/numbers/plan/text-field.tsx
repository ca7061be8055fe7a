import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../language/language.ts'
import { fieldId, usePlanEditor, useSetAt } from './plan-editor.ts'
import { valueAt } from './plan-path.ts'
import { planWords } from './plan-words.ts'

type Props = { path: string; label: string; hint: string | undefined; maxLength: number }

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** A text of the plan, taken when one leaves it; its start is a month. */
export const TextField = ({ path, label, hint, maxLength }: Props) => {
  const words = useWords(planWords)
  const { plan } = usePlanEditor()
  const { set } = useSetAt(path)
  const [draft, setDraft] = useState<string | null>(null)
  const value = String(valueAt(plan, path) ?? '')
  const wrong = (text: string): string | null => {
    if (text === '') return words.needed
    return path === 'start' && !MONTH.test(text) ? words.noMonth : null
  }
  const typed = draft?.trim() ?? value
  const error = wrong(typed)
  const take = () => {
    if (draft === null || error !== null) return
    if (typed !== value) set(typed)
    setDraft(null)
  }
  return (
    <TextInput
      id={fieldId(path)}
      size="xs"
      label={label}
      {...(hint ? { description: hint } : {})}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      maxLength={maxLength}
      value={draft ?? value}
      error={error}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={event => {
        if (event.key === 'Enter') take()
        if (event.key === 'Escape') setDraft(null)
      }}
    />
  )
}
