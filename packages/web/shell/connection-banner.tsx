import { IconCloudOff } from '@tabler/icons-react'
import { useWords } from '../language/language.ts'
import { useQueueLength } from '../wire/queue-length.ts'
import { useConnection } from '../wire/use-live.ts'
import styles from './connection-banner.module.css'
import { shellWords } from './words.ts'

/** Stands over the page while the socket is down; work goes on, and what waits is counted. */
export const ConnectionBanner = ({ project }: { project: string }) => {
  const words = useWords(shellWords)
  const connection = useConnection()
  const waiting = useQueueLength(project)
  return (
    <div role="status">
      {connection === 'offline' ? (
        <div className={styles.banner}>
          <IconCloudOff size={16} aria-hidden />
          <span>
            {words.offline} {waiting > 0 ? words.offlineQueue(waiting) : ''}
          </span>
        </div>
      ) : null}
    </div>
  )
}
