import type { Project } from '@leinwand/contract'
import type { Kpi } from '@leinwand/method'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { showFailure } from '../shell/notices.ts'
import { call } from '../wire/call.ts'
import { overviewQuery, projectQuery } from '../wire/query.ts'

/** Replaces the KPIs of a project; the overview says afterwards what became stale by it. */
export const useChangeKpis = ({ id }: Project) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (kpis: readonly Kpi[]) =>
      call('changePart', { params: { project: id, part: 'kpis' }, body: kpis }),
    onSuccess: changed => {
      client.setQueryData(projectQuery(id).queryKey, changed)
      void client.invalidateQueries({ queryKey: overviewQuery(id).queryKey })
    },
    onError: showFailure,
  })
}
