import type { StoredProject } from '@leinwand/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { call } from '../wire/call.ts'
import { overviewQuery, projectQuery, query } from '../wire/query.ts'
import { queryClient } from '../wire/query-client.ts'
import { isRefusal } from '../wire/refusal.ts'
import { useConnection } from '../wire/use-live.ts'
import { type RecipeStore, recipeStore, type Served } from './recipe-store.ts'

/** One store a recipe for as long as the tab stands: what waits to be saved outlives the page that it was made on. */
const stores = new Map<string, RecipeStore>()

export const historyQuery = (project: string) => query('recipeHistory', { params: { project } })

const servedOf = ({ recipe, versions }: StoredProject): Served => ({ recipe, version: versions.recipe })

/** The recipe as the server has it this moment. */
export const readRecipe = async (project: string): Promise<Served> =>
  servedOf(await queryClient.fetchQuery({ ...projectQuery(project), staleTime: 0 }))

const storeOf = (project: StoredProject): RecipeStore => {
  const { id } = project
  const known = stores.get(id)
  if (known) return known
  const kept = projectQuery(id)
  const made = recipeStore(servedOf(project), {
    save: async (recipe, basedOn) => {
      const params = { project: id, part: 'recipe' } as const
      const saved = await call('changePart', { params, query: { basedOn }, body: recipe })
      // A reading that began before the saving would bring the old recipe back.
      await queryClient.cancelQueries({ queryKey: kept.queryKey })
      queryClient.setQueryData(kept.queryKey, saved)
      void queryClient.invalidateQueries({ queryKey: historyQuery(id).queryKey })
      void queryClient.invalidateQueries({ queryKey: overviewQuery(id).queryKey })
      return servedOf(saved)
    },
    changedMeanwhile: error => isRefusal(error, 'part-changed-meanwhile'),
  })
  stores.set(id, made)
  return made
}

/** The recipe of a project with what was changed here, and how it is changed and saved. */
export const useRecipe = (project: StoredProject) => {
  const store = storeOf(project)
  const shown = useSyncExternalStore(store.listen, store.shown)
  const client = useQueryClient()
  const connection = useConnection()
  useEffect(() => {
    store.serve(servedOf(project))
    void client.invalidateQueries({ queryKey: historyQuery(project.id).queryKey })
  }, [store, project, client])
  useEffect(() => {
    if (connection === 'open' && !store.shown().conflict) void store.keep()
  }, [store, connection])
  useEffect(() => {
    if (!shown.unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [shown.unsaved])
  return { shown, store }
}
