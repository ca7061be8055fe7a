import { NOTE_TEXT_AT_MOST } from '@leinwand/method'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../language/language.ts'
import { showSentence } from '../shell/notices.ts'
import styles from './note-field.module.css'
import { canvasWords } from './words.ts'

/** From here on it is worth knowing how much is left. */
const COUNTED_FROM = 80

type Props = {
  label: string
  start?: string
  placeholder?: string
  /** The text, trimmed; may be empty. */
  onDone: (text: string, by: 'enter' | 'blur') => void
  onCancel: () => void
  /** Takes a pasted list, or a text that is too long; without it a note takes what fits. */
  onList?: (text: string) => void
}

/** The text of a note while it is written: Enter or leaving keeps it, Escape does not. */
export const NoteField = ({ label, start = '', placeholder = '', onDone, onCancel, onList }: Props) => {
  const words = useWords(canvasWords)
  const [text, setText] = useState(start)
  const field = useRef<HTMLTextAreaElement>(null)
  const counter = useId()
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
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain').trim()
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {}
    const tooLong = text.length - (selectionEnd - selectionStart) + pasted.length > NOTE_TEXT_AT_MOST
    if (onList && text === '' && (pasted.includes('\n') || tooLong)) {
      event.preventDefault()
      end(() => onList(pasted))
    } else if (tooLong) showSentence(words.tooLong)
  }
  return (
    <>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={label}
        aria-describedby={counter}
        rows={2}
        maxLength={NOTE_TEXT_AT_MOST}
        placeholder={placeholder}
        value={text}
        onChange={event => setText(event.currentTarget.value.replaceAll('\n', ' '))}
        onKeyDown={key}
        onPaste={paste}
        onBlur={() => end(() => onDone(text.trim(), 'blur'))}
      />
      <small id={counter} className={styles.counter}>
        {text.length >= COUNTED_FROM ? words.counted(text.length, NOTE_TEXT_AT_MOST) : null}
      </small>
    </>
  )
}
