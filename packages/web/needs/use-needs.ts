import type { Project } from '@leinwand/contract'
import type { Need } from '@leinwand/method'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { showFailure } from '../shell/notices.ts'
import { call } from '../wire/call.ts'
import { projectQuery, query } from '../wire/query.ts'

const planQuery = (project: string) => query('acquisitionPlan', { params: { project } })

/** What the goals ask for against what is there, and the way to change what is asked for. */
export const useNeeds = ({ id, needs }: Project) => {
  const client = useQueryClient()
  const plan = useQuery(planQuery(id))
  const change = useMutation({
    mutationFn: (changed: readonly Need[]) =>
      call('changePart', { params: { project: id, part: 'needs' }, body: changed }),
    onSuccess: changed => {
      client.setQueryData(projectQuery(id).queryKey, changed)
      void client.invalidateQueries({ queryKey: planQuery(id).queryKey })
    },
    onError: showFailure,
  })
  const put = (need: Need) => {
    const known = needs.some(each => each.id === need.id)
    change.mutate(known ? needs.map(each => (each.id === need.id ? need : each)) : [...needs, need])
  }
  const remove = (need: Need) => change.mutate(needs.filter(({ id: each }) => each !== need.id))
  return { plan, put, remove, restore: () => change.mutate(needs) }
}
