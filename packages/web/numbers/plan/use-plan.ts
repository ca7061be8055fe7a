import type { Project } from '@leinwand/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { call } from '../../wire/call.ts'
import { overviewQuery, projectQuery } from '../../wire/query.ts'
import { queryClient } from '../../wire/query-client.ts'
import { useConnection } from '../../wire/use-live.ts'
import { type PlanStore, planStore } from './plan-store.ts'

/** One store a plan for as long as the tab stands: what waits to be saved outlives the page that it was typed on. */
const stores = new Map<string, PlanStore>()

const storeOf = ({ id, plan }: Project, variant: string): PlanStore => {
  const key = `${id}/${variant}`
  const known = stores.get(key)
  if (known) return known
  const made = planStore(plan, async changed => {
    const saved = await call('changePart', {
      params: { project: id, part: 'plan' },
      query: { variant },
      body: changed,
    })
    // A reading that began before the saving would bring the old plan back.
    await queryClient.cancelQueries({ queryKey: projectQuery(id, variant).queryKey })
    queryClient.setQueryData(projectQuery(id, variant).queryKey, saved)
    return saved.plan
  })
  stores.set(key, made)
  return made
}

/** The plan of a project's variant with what was changed here, and how it is changed, taken back and saved. */
export const usePlan = (project: Project, variant: string) => {
  const store = storeOf(project, variant)
  const shown = useSyncExternalStore(store.listen, store.shown)
  const client = useQueryClient()
  const connection = useConnection()
  useEffect(() => store.serve(project.plan), [store, project.plan])
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
