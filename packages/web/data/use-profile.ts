import type { Profile, Project } from '@leinwand/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../wire/call.ts'
import { query } from '../wire/query.ts'
import type { PartProps } from './part-props.ts'

/** The current data set of the source that the recipe reads. */
const useCurrentSet = ({ id, recipe }: Project) => {
  const sets = useQuery(query('listDataSets', { params: { project: id } }))
  return {
    set: sets.data?.find(({ source, current }) => current && source === recipe.source),
    pending: sets.isPending,
  }
}

/**
 * What there is to know of the data: the profile of the current data set, asked about the recipe's target; where there is no
 * data set of its own, as with a simulated machine, what the last run found.
 */
export const useProfile = ({ project, run }: PartProps) => {
  const { set, pending } = useCurrentSet(project)
  const target = set?.columns.includes(project.recipe.target ?? '') ? project.recipe.target : undefined
  const asked = useQuery({
    queryKey: ['profileDataSet', project.id, set?.id, target] as const,
    queryFn: (): Promise<Profile> =>
      call('profileDataSet', {
        params: { project: project.id, dataSet: set!.id },
        body: target === undefined ? {} : { target },
      }),
    enabled: set !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (set === undefined) return { set, profile: run?.profile, error: null, pending, retry: () => {} }
  const retry = () => void asked.refetch()
  return { set, profile: asked.data, error: asked.error, pending: asked.isPending, retry }
}
