import { BLOCKS, type Block, type CanvasState, type Note, notesOf, type SlotView } from '@leinwand/method'
import { ActionIcon, Text } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import type { ActInWorkshop } from './use-workshop.ts'
import styles from './vote-slot.module.css'
import { workshopWords } from './words.ts'

type Props = { slot: SlotView; canvas: CanvasState; act: ActInWorkshop }

const countOf = (counts: Readonly<Record<string, number>>, note: string): number =>
  Object.hasOwn(counts, note) ? (counts[note] ?? 0) : 0

const Votable = ({ note, slot, act }: { note: Note } & Omit<Props, 'canvas'>) => {
  const words = useWords(workshopWords)
  const open = slot.progress === 'open'
  const mine = countOf(slot.mine, note.id)
  const shown = open ? mine : countOf(slot.counts ?? {}, note.id)
  const set = (dots: number) => act({ kind: 'dots-set', slot: slot.id, note: note.id, dots })
  return (
    <li className={styles.note} data-dots={shown > 0}>
      <span className={styles.text}>{note.text}</span>
      <span className={styles.dots}>
        {shown > 0 ? (
          <span role="img" aria-label={words.dotsOf(shown)} className={styles.count}>
            {shown <= 5 ? '●'.repeat(shown) : `● × ${shown}`}
          </span>
        ) : null}
        {open ? (
          <>
            <ActionIcon
              size={26}
              variant="default"
              disabled={mine === 0}
              aria-label={words.dotsOff(note.text)}
              onClick={() => set(mine - 1)}
            >
              <IconMinus size={14} aria-hidden />
            </ActionIcon>
            <ActionIcon
              size={26}
              variant="default"
              disabled={slot.left === 0 || mine >= slot.dotsPerNote}
              aria-label={words.dotsOn(note.text)}
              onClick={() => set(mine + 1)}
            >
              <IconPlus size={14} aria-hidden />
            </ActionIcon>
          </>
        ) : null}
      </span>
    </li>
  )
}

/** The notes of a block with their dots; after the end those with most come first. */
const VotedBlock = ({ block, slot, canvas, act }: Props & { block: Block }) => {
  const { blocks } = useWords(glossary)
  const notes = notesOf(canvas, block)
  const { counts } = slot
  const shown =
    counts === null ? notes : notes.toSorted((a, b) => countOf(counts, b.id) - countOf(counts, a.id))
  if (notes.length === 0) return null
  return (
    <section className={styles.block}>
      <h3>{blocks[block]}</h3>
      <ul>
        {shown.map(note => (
          <Votable key={note.id} note={note} slot={slot} act={act} />
        ))}
      </ul>
    </section>
  )
}

/** Dots on the notes of the canvas: one's own until the end, then everybody's. */
export const VoteSlot = ({ slot, canvas, act }: Props) => {
  const words = useWords(workshopWords)
  const asked = slot.block === null ? BLOCKS : [slot.block]
  const empty = asked.every(block => notesOf(canvas, block).length === 0)
  return (
    <>
      <div className={styles.state}>
        {slot.progress === 'open' ? (
          <strong className="tabular" role="status">
            {words.dotsLeft(slot.left, slot.dots)}
          </strong>
        ) : null}
        <Text c="dimmed" fz="sm">
          {words.voters(slot.people)}. {slot.progress === 'open' ? words.voteHint : null}
        </Text>
      </div>
      {empty ? <Text c="dimmed">{words.noNotes}</Text> : null}
      <div className={styles.blocks}>
        {asked.map(block => (
          <VotedBlock key={block} block={block} slot={slot} canvas={canvas} act={act} />
        ))}
      </div>
    </>
  )
}
