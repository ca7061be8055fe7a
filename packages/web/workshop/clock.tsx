import type { WorkshopView } from '@leinwand/method'
import { timeLeft } from '@leinwand/method'
import { useWords } from '../language/language.ts'
import { useNow } from '../live/use-now.ts'
import styles from './clock.module.css'
import { workshopWords } from './words.ts'

const spoken = (ms: number): string => {
  const seconds = Math.floor(Math.abs(ms) / 1000)
  const [hours, rest] = [Math.floor(seconds / 3600), seconds % 3600]
  const parts = [Math.floor(rest / 60), rest % 60].map(part => String(part).padStart(2, '0'))
  return hours > 0 ? `${hours}:${parts.join(':')}` : parts.join(':')
}

type Props = { timer: WorkshopView['timer']; ahead: number }

/** What is left of a slot. `ahead` is by how many ms the server's clock is before this one's. */
export const Clock = ({ timer, ahead }: Props) => {
  const words = useWords(workshopWords)
  const now = useNow(500)
  if (timer === null) return null
  const left = timeLeft(timer, now + ahead)
  const over = left < 0
  const text = over ? words.over(spoken(left)) : words.left(spoken(left))
  return (
    <div className={styles.clock} role="timer" aria-label={words.timer} data-over={over}>
      <span className={styles.time}>{text}</span>
      {timer.running ? null : <span className={styles.paused}>{words.paused}</span>}
      <div className={styles.track} aria-hidden>
        <div style={{ width: `${Math.max(0, Math.min(100, (100 * left) / timer.total))}%` }} />
      </div>
    </div>
  )
}
