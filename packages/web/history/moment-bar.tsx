import { ActionIcon } from '@mantine/core'
import {
  IconChevronLeft,
  IconChevronRight,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
} from '@tabler/icons-react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import styles from './history.module.css'
import { historyWords } from './words.ts'

type Props = { step: number; count: number; said: string; onStep: (step: number) => void }

/** The way through time: a slider, and a step at a time; arrow keys do the same on the slider. */
export const MomentBar = ({ step, count, said, onStep }: Props) => {
  const words = useWords(historyWords)
  const format = useFormat()
  const button = (label: string, to: number, Icon: typeof IconChevronLeft) => (
    <ActionIcon
      variant="default"
      size={30}
      aria-label={label}
      title={label}
      disabled={to < 0 || to > count || to === step}
      onClick={() => onStep(to)}
    >
      <Icon size={16} aria-hidden />
    </ActionIcon>
  )
  return (
    <div className={styles.bar}>
      {button(words.first, 0, IconPlayerTrackPrev)}
      {button(words.previous, step - 1, IconChevronLeft)}
      <input
        type="range"
        aria-label={words.moment}
        aria-valuetext={`${words.momentOf(format.integer(step), format.integer(count))}: ${said}`}
        min={0}
        max={count}
        value={step}
        onChange={event => onStep(Number(event.currentTarget.value))}
      />
      {button(words.next, step + 1, IconChevronRight)}
      {button(words.last, count, IconPlayerTrackNext)}
    </div>
  )
}
