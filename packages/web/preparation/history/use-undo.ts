import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { isField } from '../../canvas/board-keys.ts'
import { showFailure } from '../../shell/notices.ts'
import { call } from '../../wire/call.ts'
import type { RecipeStore } from '../recipe-store.ts'
import { historyQuery, readRecipe } from '../use-recipe.ts'

/** The way back and forth through the states that the server keeps of the recipe, and to any of them. */
export const useUndo = (project: string, store: RecipeStore) => {
  const client = useQueryClient()
  const history = useQuery(historyQuery(project))
  const move = useMutation({
    mutationFn: async (id: number) => {
      await store.keep()
      const moved = await call('moveRecipe', { params: { project }, body: { id } })
      client.setQueryData(historyQuery(project).queryKey, moved)
      store.take(await readRecipe(project))
    },
    onError: showFailure,
  })
  const { undo = null, redo = null } = history.data ?? {}
  const go = (id: number | null) => {
    if (id !== null && !move.isPending) move.mutate(id)
  }
  const key = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isField(event.target)) return
    const pressed = event.key.toLowerCase()
    if (pressed !== 'z' && pressed !== 'y') return
    event.preventDefault()
    go(pressed === 'y' || event.shiftKey ? redo : undo)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => key(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return { history: history.data, undo, redo, go, busy: move.isPending }
}
