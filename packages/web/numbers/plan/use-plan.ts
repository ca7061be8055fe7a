import type { StoredProject } from '@leinwand/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { call } from '../../wire/call.ts'
import { overviewQuery, projectQuery } from '../../wire/query.ts'
import { queryClient } from '../../wire/query-client.ts'
import { isRefusal } from '../../wire/refusal.ts'
import { useConnection } from '../../wire/use-live.ts'
import { type PlanStore, planStore, type Served } from './plan-store.ts'

/** One store a plan for as long as the tab stands: what waits to be saved outlives the page that it was typed on. */
const stores = new Map<string, PlanStore>()

const servedOf = ({ plan, versions }: StoredProject): Served => ({ plan, version: versions.plan })

const storeOf = (project: StoredProject, variant: string): PlanStore => {
  const { id } = project
  const key = `${id}/${variant}`
  const known = stores.get(key)
  if (known) return known
  const kept = projectQuery(id, variant)
  const made = planStore(servedOf(project), {
    save: async (plan, basedOn) => {
      const params = { project: id, part: 'plan' } as const
      const saved = await call('changePart', { params, query: { variant, basedOn }, body: plan })
      // A reading that began before the saving would bring the old plan back.
      await queryClient.cancelQueries({ queryKey: kept.queryKey })
      queryClient.setQueryData(kept.queryKey, saved)
      return servedOf(saved)
    },
    read: async () => servedOf(await queryClient.fetchQuery({ ...kept, staleTime: 0 })),
    changedMeanwhile: error => isRefusal(error, 'part-changed-meanwhile'),
  })
  stores.set(key, made)
  return made
}

/** The plan of a project's variant with what was changed here, and how it is changed, taken back and saved. */
export const usePlan = (project: StoredProject, variant: string) => {
  const store = storeOf(project, variant)
  const shown = useSyncExternalStore(store.listen, store.shown)
  const client = useQueryClient()
  const connection = useConnection()
  useEffect(() => store.serve(servedOf(project)), [store, project])
  useEffect(() => {
    if (connection === 'open') store.saveAgain()
  }, [store, connection])
  useEffect(() => {
    if (!shown.unsaved) {
      void client.invalidateQueries({ queryKey: overviewQuery(project.id, variant).queryKey })
      return
    }
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [shown.unsaved, client, project.id, variant])
  return { ...shown, store }
}
