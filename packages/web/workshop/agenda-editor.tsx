import { BLOCKS, SLOT_KINDS, type Slot, type SlotView } from '@leinwand/method'
import { ActionIcon, Button, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import styles from './agenda-editor.module.css'
import { workshopWords } from './words.ts'

type Draft = Slot & Partial<Pick<SlotView, 'progress'>>
type Props = { slots: readonly Draft[]; set: (slots: Draft[]) => void }

const newSlot = (title: string): Slot => ({
  id: crypto.randomUUID(),
  title,
  kind: 'discuss',
  minutes: 15,
  block: null,
  dots: 3,
  dotsPerNote: 1,
})

const whole = (value: number | string, otherwise: number): number =>
  typeof value === 'number' && Number.isInteger(value) ? value : otherwise

type RowProps = {
  slot: Draft
  first: boolean
  last: boolean
  change: (to: Partial<Slot>) => void
  move: (by: -1 | 1) => void
  remove: () => void
}

const Row = ({ slot, first, last, change, move, remove }: RowProps) => {
  const words = useWords(workshopWords)
  const { blocks } = useWords(glossary)
  // What has begun stays as it was.
  const begun = slot.progress !== undefined && slot.progress !== 'ahead'
  return (
    <li className={styles.row}>
      <TextInput
        className={styles.title ?? ''}
        label={words.slotTitle}
        value={slot.title}
        maxLength={120}
        disabled={begun}
        onChange={event => change({ title: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.slotKind}
        value={slot.kind}
        disabled={begun}
        data={SLOT_KINDS.map(value => ({ value, label: words.kinds[value] }))}
        onChange={event => {
          const kind = SLOT_KINDS.find(one => one === event.currentTarget.value)
          if (kind) change({ kind })
        }}
      />
      <NumberInput
        className={styles.number ?? ''}
        label={words.minutes}
        value={slot.minutes}
        min={1}
        max={480}
        disabled={begun}
        allowDecimal={false}
        onChange={value => change({ minutes: whole(value, slot.minutes) })}
      />
      <NativeSelect
        label={words.block}
        value={slot.block ?? ''}
        disabled={begun}
        data={[
          { value: '', label: words.anyBlock },
          ...BLOCKS.map(value => ({ value, label: blocks[value] })),
        ]}
        onChange={event => change({ block: BLOCKS.find(one => one === event.currentTarget.value) ?? null })}
      />
      {slot.kind === 'vote' ? (
        <>
          <NumberInput
            className={styles.number ?? ''}
            label={words.dots}
            value={slot.dots}
            min={1}
            max={20}
            disabled={begun}
            allowDecimal={false}
            onChange={value => change({ dots: whole(value, slot.dots) })}
          />
          <NumberInput
            className={styles.number ?? ''}
            label={words.dotsPerNote}
            value={slot.dotsPerNote}
            min={1}
            max={20}
            disabled={begun}
            allowDecimal={false}
            onChange={value => change({ dotsPerNote: whole(value, slot.dotsPerNote) })}
          />
        </>
      ) : null}
      <span className={styles.tools}>
        <ActionIcon
          variant="default"
          disabled={first || begun}
          aria-label={words.earlier(slot.title)}
          onClick={() => move(-1)}
        >
          <IconArrowUp size={15} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          disabled={last || begun}
          aria-label={words.later(slot.title)}
          onClick={() => move(1)}
        >
          <IconArrowDown size={15} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          disabled={begun || (first && last)}
          aria-label={words.removeSlot(slot.title)}
          onClick={remove}
        >
          <IconTrash size={15} aria-hidden />
        </ActionIcon>
      </span>
    </li>
  )
}

/** The slots of a workshop, in their order. */
export const AgendaEditor = ({ slots, set }: Props) => {
  const words = useWords(workshopWords)
  const swap = (index: number, by: -1 | 1) => {
    const next = [...slots]
    const [moved] = next.splice(index, 1)
    if (moved) next.splice(index + by, 0, moved)
    set(next)
  }
  return (
    <>
      <ol className={styles.rows} aria-label={words.agenda}>
        {slots.map((slot, index) => (
          <Row
            key={slot.id}
            slot={slot}
            first={index === 0}
            last={index === slots.length - 1}
            change={to => set(slots.map(one => (one.id === slot.id ? { ...one, ...to } : one)))}
            move={by => swap(index, by)}
            remove={() => set(slots.filter(({ id }) => id !== slot.id))}
          />
        ))}
      </ol>
      <div className={styles.foot}>
        <Button
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden />}
          disabled={slots.length >= 40}
          onClick={() => set([...slots, newSlot(words.slot(slots.length + 1))])}
        >
          {words.addSlot}
        </Button>
        <span className="tabular">{words.total(slots.reduce((sum, { minutes }) => sum + minutes, 0))}</span>
      </div>
    </>
  )
}
