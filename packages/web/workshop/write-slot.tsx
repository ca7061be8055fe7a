import { BLOCKS, type Block, NOTE_TEXT_AT_MOST, type SlotView } from '@leinwand/method'
import { ActionIcon, Button, NativeSelect, Text, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import type { ActInWorkshop } from './use-workshop.ts'
import { workshopWords } from './words.ts'
import styles from './write-slot.module.css'

type Props = { slot: SlotView; act: ActInWorkshop; leading: boolean }

const isBlock = (value: string): value is Block => (BLOCKS as readonly string[]).includes(value)

/** Writing for oneself: one idea after the other, Enter keeps it. */
const Writing = ({ slot, act }: Omit<Props, 'leading'>) => {
  const words = useWords(workshopWords)
  const { blocks } = useWords(glossary)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<Block>('valuePropositions')
  const field = useRef<HTMLInputElement>(null)
  const block = slot.block ?? chosen
  const keep = (event: FormEvent) => {
    event.preventDefault()
    const written = text.trim()
    field.current?.focus()
    if (written === '') return
    act({ kind: 'idea-written', slot: slot.id, idea: { id: crypto.randomUUID(), block, text: written } })
    setText('')
  }
  return (
    <>
      <form onSubmit={keep} className={styles.form}>
        {slot.block === null ? (
          <NativeSelect
            label={words.block}
            value={chosen}
            data={BLOCKS.map(value => ({ value, label: blocks[value] }))}
            onChange={event => {
              const { value } = event.currentTarget
              if (isBlock(value)) setChosen(value)
            }}
          />
        ) : null}
        <TextInput
          ref={field}
          className={styles.field ?? ''}
          label={words.write}
          placeholder={words.writePlaceholder}
          description={words.writeHint}
          inputWrapperOrder={['label', 'input', 'description']}
          maxLength={NOTE_TEXT_AT_MOST}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        <Button type="submit" className={styles.add ?? ''}>
          {words.add}
        </Button>
      </form>
      <h3 className={styles.heading}>{words.mine}</h3>
      {slot.ideas.length === 0 ? <Text c="dimmed">{words.noneYet}</Text> : null}
      <ul className={styles.ideas}>
        {slot.ideas.map(idea => (
          <li key={idea.id} className={styles.idea}>
            <span>{idea.text}</span>
            {slot.block === null ? <small>{blocks[idea.block]}</small> : null}
            <ActionIcon
              variant="subtle"
              color="gray"
              c="dimmed"
              aria-label={words.withdraw(idea.text)}
              onClick={() => act({ kind: 'idea-withdrawn', slot: slot.id, idea: idea.id })}
            >
              <IconX size={15} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </>
  )
}

/** All ideas after the reveal; the facilitator puts those that are wanted on the canvas. */
const Revealed = ({ slot, act, leading }: Props) => {
  const words = useWords(workshopWords)
  const { blocks } = useWords(glossary)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const open = slot.ideas.filter(({ accepted }) => !accepted)
  const chosen = open.filter(({ id }) => !left.has(id)).map(({ id }) => id)
  const choose = (id: string, on: boolean) => {
    const next = new Set(left)
    if (on) next.delete(id)
    else next.add(id)
    setLeft(next)
  }
  return (
    <>
      <h3 className={styles.heading}>{words.revealed}</h3>
      <ul className={styles.ideas}>
        {slot.ideas.map(({ id, text, block, accepted }) => (
          <li key={id} className={styles.idea} data-accepted={accepted}>
            {leading && !accepted ? (
              <label>
                <input
                  type="checkbox"
                  checked={!left.has(id)}
                  onChange={event => choose(id, event.currentTarget.checked)}
                />
                {text}
              </label>
            ) : (
              <span>{text}</span>
            )}
            <small>{accepted ? words.onCanvas : slot.block === null ? blocks[block] : null}</small>
          </li>
        ))}
      </ul>
      {leading && open.length > 0 ? (
        <div className={styles.accept}>
          <Button
            disabled={chosen.length === 0}
            onClick={() => act({ kind: 'ideas-accepted', slot: slot.id, ideas: chosen })}
          >
            {words.accept(chosen.length)}
          </Button>
          <Text c="dimmed" fz="sm">
            {words.acceptHint}
          </Text>
        </div>
      ) : null}
    </>
  )
}

export const WriteSlot = (props: Props) => {
  const words = useWords(workshopWords)
  const { slot } = props
  return (
    <>
      <Text c="dimmed" mb="xs" className="tabular">
        {words.written(slot.written, slot.people)}
      </Text>
      {slot.progress === 'open' ? <Writing {...props} /> : <Revealed {...props} />}
    </>
  )
}
