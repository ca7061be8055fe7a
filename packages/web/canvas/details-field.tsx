import { NOTE_DETAILS_AT_MOST } from '@leinwand/method'
import { Textarea, UnstyledButton } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { useWords } from '../language/language.ts'
import { drawerWords } from './drawer-words.ts'
import { Markdown } from './markdown-later.tsx'
import styles from './note-drawer.module.css'

type Props = { value: string; save: (value: string) => void }

/** Details in Markdown: read as they are meant, written as text. Saved when one leaves the field. */
export const DetailsField = ({ value, save }: Props) => {
  const words = useWords(drawerWords)
  const [draft, setDraft] = useState<string | null>(value === '' ? '' : null)
  const commit = () => {
    if (draft === null) return
    const text = draft.trim()
    if (text !== value) save(text)
    if (text !== '') setDraft(null)
  }
  // A drawer that closes takes the field away without leaving it first.
  const commitAtEnd = useEffectEvent(commit)
  useEffect(() => () => commitAtEnd(), [])
  if (draft === null) {
    return (
      <div>
        <div className={styles.head}>
          <span>{words.details}</span>
          <UnstyledButton className={styles.edit} onClick={() => setDraft(value)}>
            {words.editDetails}
          </UnstyledButton>
        </div>
        <div className={styles.details}>
          <Markdown text={value} />
        </div>
      </div>
    )
  }
  return (
    <Textarea
      label={words.details}
      description={words.markdownHint}
      autosize
      minRows={3}
      maxRows={16}
      maxLength={NOTE_DETAILS_AT_MOST}
      error={draft.length >= NOTE_DETAILS_AT_MOST ? words.detailsFull : null}
      value={draft}
      autoFocus={value !== ''}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={commit}
    />
  )
}
