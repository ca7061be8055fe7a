import type { WorkshopNow } from '@leinwand/contract'
import type { WorkshopAct } from '@leinwand/method'
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { showFailure } from '../shell/notices.ts'
import { call } from '../wire/call.ts'
import { query } from '../wire/query.ts'
import { Refusal } from '../wire/refusal.ts'
import { joinLive, onLive } from '../wire/socket.ts'

type Act = WorkshopAct extends infer A ? (A extends { texts: unknown } ? Omit<A, 'texts'> : A) : never

const workshopQuery = (project: string, variant: string) =>
  query('readWorkshop', { params: { project }, query: { variant } })

/** The newest of what is known: an answer may come after the news of what happened later. */
const take = (client: QueryClient, place: { project: string; variant: string }, next: WorkshopNow): void => {
  const { queryKey } = workshopQuery(place.project, place.variant)
  client.setQueryData(queryKey, known => {
    const before = known?.current
    if (before?.workshop === next.workshop && before.seq > next.seq) return known
    return { all: known?.all ?? [], current: next }
  })
}

/** The workshop on a canvas as this person may see it, kept up to date, and what they can do in it. */
export const useWorkshop = (project: string, variant: string) => {
  const client = useQueryClient()
  const read = useQuery(workshopQuery(project, variant))
  useEffect(() => {
    const stop = onLive(event => {
      if (event.kind !== 'workshop' && event.kind !== 'joined') return
      if (event.project !== project || event.variant !== variant) return
      if (event.kind === 'workshop') {
        const { workshop, seq, view, now } = event
        take(client, { project, variant }, { workshop, seq, view, now })
      } else {
        // After a break nobody knows what was missed.
        void client.invalidateQueries({ queryKey: workshopQuery(project, variant).queryKey })
      }
    })
    const leave = joinLive(project, variant)
    return () => {
      stop()
      leave()
    }
  }, [client, project, variant])
  const mutation = useMutation({
    mutationFn: ({ workshop, act, id }: { workshop: string; act: Act; id: string }) =>
      call('actInWorkshop', { params: { project }, query: { variant }, body: { workshop, id, act } }),
    onSuccess: now => {
      const fresh = read.data?.current?.workshop !== now.workshop
      take(client, { project, variant }, now)
      if (fresh || now.view.phase === 'ended')
        void client.invalidateQueries({ queryKey: workshopQuery(project, variant).queryKey })
    },
    onError: showFailure,
    // Sent again after silence under the same id, it counts once.
    retry: (count, error) => count < 2 && error instanceof Refusal && error.status === 0,
  })
  const current = read.data?.current ?? null
  const actIn = (workshop: string, act: Act, done?: () => void): void =>
    mutation.mutate({ workshop, act, id: crypto.randomUUID() }, { onSuccess: () => done?.() })
  return {
    read,
    current,
    all: read.data?.all ?? [],
    open: (title: string, slots: Extract<WorkshopAct, { kind: 'opened' }>['slots']) =>
      actIn(crypto.randomUUID(), { kind: 'opened', title, slots }),
    act: (act: Act, done?: () => void) => current && actIn(current.workshop, act, done),
    busy: mutation.isPending,
  }
}

export type ActInWorkshop = ReturnType<typeof useWorkshop>['act']
