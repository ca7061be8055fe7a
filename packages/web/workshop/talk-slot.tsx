import type { SlotView, WorkshopView } from '@leinwand/method'
import { ActionIcon, Button, Text, Textarea } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../language/language.ts'
import styles from './talk-slot.module.css'
import type { ActInWorkshop } from './use-workshop.ts'
import { workshopWords } from './words.ts'

type Props = { slot: SlotView; act: ActInWorkshop; leading: boolean }

/** What came out of a slot, kept by the facilitator and seen by all. */
export const SlotResult = ({ slot, act, leading }: Props) => {
  const words = useWords(workshopWords)
  const [draft, setDraft] = useState<string | null>(null)
  if (!leading) return slot.result === '' ? null : <Text className={styles.result ?? ''}>{slot.result}</Text>
  const text = draft ?? slot.result
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        act({ kind: 'result-noted', slot: slot.id, text: text.trim() }, () => setDraft(null))
      }}
    >
      <Textarea
        label={words.result}
        autosize
        minRows={2}
        maxLength={2_000}
        value={text}
        onChange={event => setDraft(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={draft === null || draft.trim() === slot.result}>
        {words.saveResult}
      </Button>
    </form>
  )
}

/** Keeping a decision in the words that were agreed on. */
export const Decide = ({ slot, act }: Omit<Props, 'leading'>) => {
  const words = useWords(workshopWords)
  const [text, setText] = useState('')
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        const decided = text.trim()
        if (decided === '') return
        const decision = crypto.randomUUID()
        act({ kind: 'decision-taken', slot: slot.id, decision, text: decided }, () => setText(''))
      }}
    >
      <Textarea
        label={words.decision}
        autosize
        minRows={2}
        maxLength={500}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        {words.decide}
      </Button>
    </form>
  )
}

/** What was decided so far. */
export const Decisions = ({ view, act }: { view: WorkshopView; act: ActInWorkshop }) => {
  const words = useWords(workshopWords)
  if (view.decisions.length === 0) return <Text c="dimmed">{words.noDecisions}</Text>
  return (
    <ul className={styles.decisions}>
      {view.decisions.map(({ id, text, who }) => (
        <li key={id}>
          <span>
            {text} <small>{who}</small>
          </span>
          {view.leading && view.phase !== 'ended' ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              c="dimmed"
              aria-label={words.withdrawDecision(text)}
              onClick={() => act({ kind: 'decision-withdrawn', decision: id })}
            >
              <IconX size={15} aria-hidden />
            </ActionIcon>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
