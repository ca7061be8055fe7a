import { Group, Stack } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import { useWords } from '../language/language.ts'
import { Failed } from '../shell/failed.tsx'
import { Light } from '../shell/light.tsx'
import { Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import { Sheet } from '../shell/sheet.tsx'
import { LedgerTable } from '../steps/ledger-table.tsx'
import { liveQuery, projectQuery } from '../wire/query.ts'
import { useLive } from '../wire/use-live.ts'
import { ConnectMachine } from './connect-machine.tsx'
import { DemoButton } from './demo-button.tsx'
import styles from './live.module.css'
import { LiveFacts } from './live-facts.tsx'
import { MachineList } from './machine-list.tsx'
import { patchedStatus } from './patched-status.ts'
import { RuleTable } from './rule-table.tsx'
import { shownState } from './shown-state.ts'
import { Signals } from './signals.tsx'
import { StateNotice } from './state-notice.tsx'
import { WarningList } from './warning-list.tsx'
import { liveWords } from './words.ts'

/** Ledger, latency and machines that are new come with the status; readings come by themselves. */
const ASK_EVERY_MS = 2_000

const LIGHTS = { off: 'amber', starting: 'amber', waiting: 'amber', running: 'green', failed: 'red' } as const

export const Live = () => {
  const words = useWords(liveWords)
  const { project: id } = useParams({ from: '/signed-in/projects/$project/live' })
  const client = useQueryClient()
  const { data: project } = useQuery(projectQuery(id))
  const live = useQuery(liveQuery(id))
  const ask = useEffectEvent(() => void live.refetch())
  // The query's own interval begins anew with every reading that is written into it, and would never end.
  useEffect(() => {
    const timer = setInterval(() => ask(), ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  const [wish, setWish] = useState<string>()
  useLive(id, event => {
    if (event.kind !== 'scored') return
    client.setQueryData(liveQuery(id).queryKey, status => status && patchedStatus(status, event.readings))
  })
  if (live.isError && !live.data) return <Failed error={live.error} retry={() => live.refetch()} />
  if (!project || !live.data) {
    return (
      <Page title={words.title}>
        <Loading lines={8} />
      </Page>
    )
  }
  const status = live.data
  const state = shownState(status)
  const chosen = status.machines.find(machine => machine.id === wish) ?? status.machines[0]
  const deployment = status.deployments.find(each =>
    project.deployments.some(known => known.id === each.id && known.source === chosen?.source),
  )
  const simulated = project.sources.some(({ from }) => from.kind === 'simulation')
  return (
    <Page
      title={words.title}
      lead={words.lead}
      aside={
        <Group gap="md">
          <Light light={LIGHTS[state]} label={words.states[state]} />
          {(simulated && state !== 'off') || status.demoRunning ? (
            <DemoButton project={id} running={status.demoRunning} />
          ) : null}
        </Group>
      }
    >
      <Stack gap="lg">
        <StateNotice status={status} project={id} />
        {state === 'off' || state === 'starting' ? null : (
          <>
            <LiveFacts status={status} project={project} />
            <div className={styles.columns}>
              <Stack gap="lg">
                <Sheet title={words.warnings}>
                  <WarningList project={id} machines={status.machines} />
                </Sheet>
                <Sheet title={words.machines}>
                  <MachineList machines={status.machines} chosen={chosen?.id} choose={setWish} />
                </Sheet>
              </Stack>
              {chosen ? (
                <Sheet title={words.signalsOf(chosen.id)}>
                  <Signals
                    key={chosen.id}
                    project={project}
                    machine={chosen.id}
                    threshold={deployment?.threshold ?? null}
                  />
                </Sheet>
              ) : null}
            </div>
            {status.broker ? <ConnectMachine project={project} broker={status.broker} /> : null}
            <RuleTable project={id} deployments={status.deployments} />
            <Sheet title={words.ledger}>
              <LedgerTable ledgers={status.ledgers} sources={project.sources} />
            </Sheet>
          </>
        )}
      </Stack>
    </Page>
  )
}
