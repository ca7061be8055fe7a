import type { Slot } from '@leinwand/method'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../language/language.ts'
import { Sheet } from '../shell/sheet.tsx'
import { AgendaEditor } from './agenda-editor.tsx'
import styles from './open-workshop.module.css'
import { READY, readyAgenda, readyWords } from './ready-agendas.ts'
import { workshopWords } from './words.ts'

type Props = { open: (title: string, slots: Slot[]) => void; busy: boolean }

const bare = ({ id, title, kind, minutes, block, dots, dotsPerNote }: Slot): Slot => ({
  id,
  title: title.trim(),
  kind,
  minutes,
  block,
  dots,
  dotsPerNote: Math.min(dots, dotsPerNote),
})

/** An agenda as it is sent: without what only the screen knows. */
export const sentAgenda = (slots: readonly Slot[]): Slot[] => slots.map(bare)

/** A new workshop: a ready-made agenda to begin with, changed to one's liking. */
export const OpenWorkshop = ({ open, busy }: Props) => {
  const words = useWords(workshopWords)
  const ready = useWords(readyWords)
  const [chosen, setChosen] = useState(READY[0]!)
  const [title, setTitle] = useState<string | null>(null)
  const [slots, setSlots] = useState<Slot[]>(() => readyAgenda(READY[0]!, ready))
  const name = title ?? ready[chosen.key].name
  const complete = name.trim() !== '' && slots.every(slot => slot.title.trim() !== '')
  return (
    <Sheet title={words.opening}>
      <fieldset className={styles.ready}>
        <legend>{words.ready}</legend>
        {READY.map(agenda => (
          <label key={agenda.key} className={styles.choice} data-chosen={agenda === chosen}>
            <input
              type="radio"
              name="agenda"
              checked={agenda === chosen}
              onChange={() => {
                setChosen(agenda)
                setTitle(null)
                setSlots(readyAgenda(agenda, ready))
              }}
            />
            <span>
              <strong>{ready[agenda.key].name}</strong>
              <small>{ready[agenda.key].about}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (complete) open(name.trim(), sentAgenda(slots))
        }}
      >
        <TextInput
          label={words.name}
          maxLength={120}
          value={name}
          onChange={event => setTitle(event.currentTarget.value)}
          mb="sm"
          maw={560}
        />
        <AgendaEditor slots={slots} set={setSlots} />
        <Button type="submit" mt="md" loading={busy} disabled={!complete}>
          {words.open}
        </Button>
      </form>
    </Sheet>
  )
}
