import type { Project } from '@leinwand/contract'
import type { Measurement } from '@leinwand/method'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { showFailure } from '../shell/notices.ts'
import { call } from '../wire/call.ts'
import { overviewQuery, projectQuery } from '../wire/query.ts'

/** Changes what was measured of the KPIs; the overview has the latest of each. */
export const useMeasurements = ({ id, measurements }: Project) => {
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (changed: readonly Measurement[]) =>
      call('changePart', { params: { project: id, part: 'measurements' }, body: changed }),
    onSuccess: changed => {
      client.setQueryData(projectQuery(id).queryKey, changed)
      void client.invalidateQueries({ queryKey: overviewQuery(id).queryKey })
    },
    onError: showFailure,
  })
  return {
    busy: change.isPending,
    add: (measurement: Measurement, done: () => void) =>
      change.mutate([...measurements, measurement], { onSuccess: done }),
    remove: (measurement: Measurement, done: () => void) =>
      change.mutate(
        measurements.filter(each => each.id !== measurement.id),
        { onSuccess: done },
      ),
    /** Brings back what was taken out, beside what was entered since. */
    restore: (gone: readonly Measurement[]) => {
      const now = client.getQueryData(projectQuery(id).queryKey)?.measurements ?? measurements
      change.mutate([...now.filter(each => !gone.some(({ id: taken }) => taken === each.id)), ...gone])
    },
  }
}
