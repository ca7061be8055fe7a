import type { Project, RunResult } from '@leinwand/contract'
import { CRITERION_KINDS } from '@leinwand/method'
import { Title } from '@mantine/core'
import { useCriterionName } from '../criteria/criterion-name.ts'
import { useWords } from '../language/language.ts'
import styles from './gate.module.css'
import { GateItem } from './gate-item.tsx'
import { GateTable } from './gate-table.tsx'
import { gateWords } from './words.ts'

type Props = { gate: RunResult['gate']; kpis: Project['kpis'] }

/** The gate as a checklist: what was asked, what was found, what that means in euro. */
export const GateChecklist = ({ gate, kpis }: Props) => {
  const words = useWords(gateWords)
  const nameOf = useCriterionName(kpis)
  return (
    <>
      {CRITERION_KINDS.map(kind => {
        const criteria = gate.criteria.filter(criterion => criterion.kind === kind)
        return criteria.length === 0 ? null : (
          <section key={kind} className={styles.group}>
            <Title order={3} fz={13} c="dimmed" mb={4}>
              {words.kinds[kind]}
            </Title>
            <ul className={styles.list}>
              {criteria.map(criterion => (
                <GateItem key={criterion.id} criterion={criterion} name={nameOf(criterion)} />
              ))}
            </ul>
          </section>
        )
      })}
      <details className={styles.table}>
        <summary>{words.asTable}</summary>
        <GateTable gate={gate} kpis={kpis} />
      </details>
    </>
  )
}
