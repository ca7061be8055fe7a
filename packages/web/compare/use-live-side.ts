import type { DataSetInfo, Project, RunResult } from '@leinwand/contract'
import { useQuery } from '@tanstack/react-query'
import { liveQuery } from '../wire/query.ts'
import type { Pair } from './side.ts'

/** The source of the last training, where machines have sent something for it. */
export type LiveSide = { source: string; name: string; since: string; training: Pair | null }

/** “Training and today”, as soon as there is a today. */
export const useLiveSide = (
  project: Project,
  run: RunResult | null,
  sets: readonly DataSetInfo[],
): LiveSide | null => {
  const status = useQuery(liveQuery(project.id))
  if (run === null || !status.data) return null
  const { source, dataSet } = run.profile
  const stored = status.data.ledgers.find(ledger => ledger.source === source)?.stored ?? 0
  if (stored === 0) return null
  const name = project.sources.find(({ id }) => id === source)?.name ?? source
  const trained = sets.some(({ id }) => id === dataSet)
  return {
    source,
    name,
    since: run.startedAt,
    training: trained
      ? [
          { kind: 'set', dataSet },
          { kind: 'live', source },
        ]
      : null,
  }
}
