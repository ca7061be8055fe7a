import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import styles from './note-field.module.css'

type Props = {
  label: string
  start?: string
  placeholder?: string
  /** The text, trimmed; may be empty. */
  onDone: (text: string, by: 'enter' | 'blur') => void
  onCancel: () => void
}

/** The text of a note while it is written: Enter or leaving keeps it, Escape does not. */
export const NoteField = ({ label, start = '', placeholder = '', onDone, onCancel }: Props) => {
  const [text, setText] = useState(start)
  const field = useRef<HTMLTextAreaElement>(null)
  // Enter and Escape take the field away, and a browser may report that as leaving it.
  const ended = useRef(false)
  useEffect(() => {
    ended.current = false
    field.current?.focus()
    field.current?.select()
  }, [])
  const end = (what: () => void) => {
    if (ended.current) return
    ended.current = true
    what()
  }
  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      end(() => onDone(text.trim(), 'enter'))
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      end(onCancel)
    }
  }
  return (
    <textarea
      ref={field}
      className={styles.field}
      aria-label={label}
      rows={2}
      maxLength={120}
      placeholder={placeholder}
      value={text}
      onChange={event => setText(event.currentTarget.value.replaceAll('\n', ' '))}
      onKeyDown={key}
      onBlur={() => end(() => onDone(text.trim(), 'blur'))}
    />
  )
}
