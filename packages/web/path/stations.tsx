import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import styles from './path.module.css'
import type { PathCheck } from './path-checks.ts'
import { type Station, serviceShare } from './use-stations.ts'
import { pathWords } from './words.ts'

type Props = { stations: readonly Station[]; checks: readonly (readonly PathCheck[])[] }

/** The whole path at a glance: its stations in a row, each filled by the share of service in its revenue. */
export const Stations = ({ stations, checks }: Props) => {
  const words = useWords(pathWords)
  const format = useFormat()
  return (
    <ol className={styles.stations} aria-label={words.stations}>
      {stations.map(({ stage, finance }, place) => {
        const service = finance ? (serviceShare(finance) ?? 0) : 0
        return (
          <li key={stage.id} data-checked={(checks[place]?.length ?? 0) > 0}>
            <a href={`#${stage.id}`}>
              <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
                <circle cx="16" cy="16" r="13" className={styles.hardwareDisc} />
                <circle
                  cx="16"
                  cy="16"
                  r="6.5"
                  pathLength={100}
                  strokeDasharray={`${service * 100} 100`}
                  transform="rotate(-90 16 16)"
                  className={styles.serviceDisc}
                />
                <circle cx="16" cy="16" r="13" className={styles.rim} />
              </svg>
              <span className={styles.stationName}>{stage.name}</span>
            </a>
            <span className={styles.dim}>{format.date(stage.date)}</span>
            {finance ? <b>{format.euro(finance.npv)}</b> : null}
          </li>
        )
      })}
    </ol>
  )
}
