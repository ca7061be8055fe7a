import type { Overview, Project, RunResult } from '@leinwand/contract'
import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Notice } from '../shell/notice.tsx'
import { Part } from '../steps/part.tsx'
import { ThreadLink } from '../thread/thread-link.tsx'
import { AcceptForm } from './accept-form.tsx'
import { GateChecklist } from './gate-checklist.tsx'
import { GateConditions } from './gate-conditions.tsx'
import { GateStamp } from './gate-stamp.tsx'
import { gateWords } from './words.ts'

type Props = { project: Project; overview: Overview; run: RunResult }

/** The gate of the last run: the verdict in a sentence, by which criteria it was reached, and the checklist. */
export const GatePart = ({ project, overview, run: { gate, deployment } }: Props) => {
  const words = useWords(gateWords)
  const format = useFormat()
  const [accepting, setAccepting] = useState(false)
  const { stamp } = overview.criteria
  const met = gate.criteria.filter(({ passed }) => passed).length
  const onConditions = gate.conditions !== null
  const kept = deployment.some(({ withheld }) => withheld !== null)
  const verdict = onConditions ? words.onConditions : gate.passed ? words.passed : words.failed
  const kind = onConditions ? 'warn' : gate.passed ? 'good' : 'bad'
  return (
    <>
      {accepting ? <AcceptForm project={project.id} close={() => setAccepting(false)} /> : null}
      <GateStamp stamp={stamp} />
      <Notice kind={kind}>
        {verdict} {words.count(format.integer(met), format.integer(gate.criteria.length))}
      </Notice>
      <GateConditions conditions={gate.conditions} />
      {gate.passed ? null : (
        <>
          <Text fz="sm" mt={8}>
            {words.whatNow}
          </Text>
          {kept && stamp === null ? (
            <Button mt={6} size="xs" variant="default" onClick={() => setAccepting(true)}>
              {words.accept}
            </Button>
          ) : null}
        </>
      )}
      <Part title={words.title}>
        <GateChecklist gate={gate} kpis={project.kpis} />
        <ThreadLink project={project.id} from="model:model" />
      </Part>
    </>
  )
}
