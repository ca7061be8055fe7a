import type { Overview, Project, RunResult } from '@leinwand/contract'
import { Box, Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../language/language.ts'
import { Part } from '../steps/part.tsx'
import { ThreadLink } from '../thread/thread-link.tsx'
import { AcceptForm } from './accept-form.tsx'
import { GateChecklist } from './gate-checklist.tsx'
import { GateConditions } from './gate-conditions.tsx'
import { GateNotice } from './gate-notice.tsx'
import { GateStamp } from './gate-stamp.tsx'
import { gateWords } from './words.ts'

type Props = { project: Project; overview: Overview; run: RunResult }

/** The gate of the last run: the verdict in a sentence, by which criteria it was reached, and the checklist. */
export const GatePart = ({ project, overview, run: { gate, deployment } }: Props) => {
  const words = useWords(gateWords)
  const [accepting, setAccepting] = useState(false)
  const { stamp } = overview.criteria
  const kept = deployment.some(({ withheld }) => withheld !== null)
  return (
    <>
      {accepting ? <AcceptForm project={project} gate={gate} close={() => setAccepting(false)} /> : null}
      <GateStamp stamp={stamp} />
      <GateNotice gate={gate} />
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
      <Box mt="lg">
        <Part title={words.title}>
          <GateChecklist gate={gate} kpis={project.kpis} />
          <ThreadLink project={project.id} from="model:model" />
        </Part>
      </Box>
    </>
  )
}
