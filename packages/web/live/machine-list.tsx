import type { LiveStatus } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import styles from './live.module.css'
import { useNow } from './use-now.ts'
import { liveWords } from './words.ts'

/** A machine that said nothing for this long is called silent. */
const SILENT_MS = 15_000

type Props = {
  machines: LiveStatus['machines']
  chosen: string | undefined
  choose: (machine: string) => void
}

export const MachineList = ({ machines, chosen, choose }: Props) => {
  const words = useWords(liveWords)
  const format = useFormat()
  const now = useNow(1_000)
  if (machines.length === 0) {
    return (
      <Text fz="sm" c="dimmed">
        {words.noMachines}
      </Text>
    )
  }
  return (
    <ul className={styles.machines}>
      {machines.map(machine => {
        const silent = machine.lastAt !== null && now - Date.parse(machine.lastAt) > SILENT_MS
        const alarmed = machine.alarm === 'active' || machine.alarm === 'returned'
        const state = silent && !alarmed ? words.silent : words.alarms[machine.alarm]
        return (
          <li key={`${machine.source}/${machine.id}`}>
            <button
              type="button"
              data-alarm={machine.alarm}
              data-silent={silent}
              aria-pressed={machine.id === chosen}
              title={words.show(machine.id)}
              onClick={() => choose(machine.id)}
            >
              <span className={styles.machine}>
                <strong>{machine.id}</strong>
                <span className="tabular">
                  {machine.prediction === null ? '–' : format.percent(machine.prediction)}
                </span>
              </span>
              <span className={styles.machine}>
                <small>{state}</small>
                <small className="tabular">
                  {machine.lastAt === null ? words.never : format.time(machine.lastAt)}
                </small>
              </span>
              <span className={styles.gauge} aria-hidden>
                <span style={{ width: `${Math.min(Math.max(machine.prediction ?? 0, 0), 1) * 100}%` }} />
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
