import type { SlotView } from '@leinwand/method'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import styles from './agenda-list.module.css'
import { workshopWords } from './words.ts'

type Props = { slots: readonly SlotView[]; current: string | null }

/** The slots of the day, and where one is. */
export const AgendaList = ({ slots, current }: Props) => {
  const words = useWords(workshopWords)
  const { blocks } = useWords(glossary)
  return (
    <ol className={styles.list} aria-label={words.agenda}>
      {slots.map(slot => (
        <li
          key={slot.id}
          className={styles.slot}
          data-progress={slot.progress}
          {...(slot.id === current ? { 'aria-current': 'step' as const } : {})}
        >
          <span className={styles.title}>{slot.title}</span>
          <span className={styles.facts}>
            {[
              words.kinds[slot.kind],
              slot.block === null ? null : blocks[slot.block],
              words.minutesShort(slot.minutes),
              slot.id === current ? words.current : words.progress[slot.progress],
            ]
              .filter(fact => fact !== null)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  )
}
