import { Textarea } from '@mantine/core'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useLanguage, useWords } from '../../language/language.ts'
import { type Completing, type Completion, completed, completionAt } from './completion.ts'
import styles from './expression.module.css'
import { ExpressionOffers } from './expression-offers.tsx'
import { expressionProblem } from './expression-problem.ts'
import type { ExpressionField } from './field.ts'
import { useForm } from './form-context.ts'
import { formWords } from './form-words.ts'

type Props = {
  id: string
  label: string
  hint: string | undefined
  field: ExpressionField
  value: string
  /** `typing` while it is not sure yet. */
  onChange: (value: string, typing?: 'typing') => void
}

/** The text again, unseen behind the field, with a mark under the place where it goes wrong. */
const Mirror = ({ text, position }: { text: string; position: number }) => {
  const at = Math.min(position - 1, text.length)
  return (
    <div className={styles.mirror} aria-hidden data-position={position}>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + 1).trim() || '\u00a0'}</mark>
      {text.slice(at + 1)}
    </div>
  )
}

/** An expression: checked while it is typed, completed from columns and functions, with a mark where it goes wrong. */
export const ExpressionInput = ({ id, label, hint, field, value, onChange }: Props) => {
  const words = useWords(formWords)
  const language = useLanguage()
  const { columns, known } = useForm()
  const input = useRef<HTMLTextAreaElement>(null)
  const list = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [completing, setCompleting] = useState<Completing | null>(null)
  const [active, setActive] = useState(0)
  const text = draft ?? value
  const problem =
    text.trim() === '' || !known ? null : expressionProblem(text, columns, field.result, language)
  const complete = (next: string, caret: number, asked = false) => {
    setCompleting(completionAt(next, caret, columns, asked))
    setActive(0)
  }
  const write = (next: string) => {
    setDraft(next)
    // What goes wrong is not tried out: the table would only fail with it.
    if (next.trim() !== '' && expressionProblem(next, columns, field.result, language) === null)
      onChange(next, 'typing')
  }
  const take = () => {
    setCompleting(null)
    if (draft === null) return
    onChange(draft)
    setDraft(null)
  }
  const put = (offer: Completion) => {
    if (!completing) return
    const next = completed(text, completing, offer)
    write(next.text)
    setCompleting(null)
    requestAnimationFrame(() => {
      input.current?.focus()
      input.current?.setSelectionRange(next.caret, next.caret)
    })
  }
  const inList = (event: KeyboardEvent, { offers }: Completing): boolean => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setActive((active + step + offers.length) % offers.length)
    else if (event.key === 'Escape') setCompleting(null)
    else if (event.key === 'Tab' || event.key === 'Enter') put(offers[active] ?? offers[0]!)
    else return false
    return true
  }
  const key = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (completing && inList(event, completing)) event.preventDefault()
    else if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault()
      complete(text, event.currentTarget.selectionStart, true)
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      take()
    } else if (event.key === 'Escape' && draft !== null) {
      onChange(value)
      setDraft(null)
    }
  }
  return (
    <div className={styles.field}>
      <Textarea
        id={id}
        ref={input}
        size="xs"
        autosize
        minRows={2}
        maxRows={8}
        label={label}
        description={hint ?? words.expressionHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={problem ? problem.sentence : null}
        classNames={{ input: styles.input ?? '' }}
        spellCheck={false}
        autoComplete="off"
        maxLength={2000}
        role="combobox"
        aria-expanded={completing !== null}
        aria-controls={list}
        aria-autocomplete="list"
        {...(completing ? { 'aria-activedescendant': `${list}-${active}` } : {})}
        value={text}
        inputContainer={children => (
          <div className={styles.box}>
            {problem?.position ? <Mirror text={text} position={problem.position} /> : null}
            {children}
            <ExpressionOffers
              id={list}
              completing={completing}
              active={active}
              columns={columns}
              onPick={put}
            />
          </div>
        )}
        onChange={event => {
          write(event.currentTarget.value)
          complete(event.currentTarget.value, event.currentTarget.selectionStart)
        }}
        onKeyDown={key}
        onBlur={take}
      />
    </div>
  )
}
