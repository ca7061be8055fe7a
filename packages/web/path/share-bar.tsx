import type { FinanceResult } from '@leinwand/method'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import styles from './path.module.css'
import { serviceShare } from './use-stations.ts'
import { pathWords } from './words.ts'

/** How much of the revenue is hardware and how much is service (H1, H3); the words under it say the same. */
export const ShareBar = ({ finance }: { finance: FinanceResult }) => {
  const words = useWords(pathWords)
  const format = useFormat()
  const service = serviceShare(finance)
  return (
    <div className={styles.share}>
      <div className={styles.shareHead}>
        <span>{words.revenue}</span>
        <b>{format.euro(finance.margins.total.revenue)}</b>
      </div>
      <div className={styles.bar} aria-hidden>
        {service === null ? null : (
          <>
            <span data-offering="hardware" style={{ flexGrow: 1 - service }} />
            <span data-offering="service" style={{ flexGrow: service }} />
          </>
        )}
      </div>
      <div className={styles.dim}>
        {service === null
          ? words.noRevenue
          : words.share(format.percent(1 - service), format.percent(service))}
      </div>
    </div>
  )
}
