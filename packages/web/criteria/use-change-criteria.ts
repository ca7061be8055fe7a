import type { Project } from '@leinwand/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { showFailure } from '../shell/notices.ts'
import { call } from '../wire/call.ts'
import { overviewQuery, projectQuery } from '../wire/query.ts'

type Change = Partial<Pick<Project, 'kpis' | 'gate' | 'costs'>> & { reason?: string }

/** Changes KPIs, criteria and costs; the overview says afterwards what became stale by it. */
export const useChangeCriteria = ({ id }: Project) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Change) => call('changeCriteria', { params: { project: id }, body }),
    onSuccess: changed => {
      client.setQueryData(projectQuery(id).queryKey, changed)
      void client.invalidateQueries({ queryKey: overviewQuery(id).queryKey })
    },
    onError: showFailure,
  })
}
