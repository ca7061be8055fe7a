import type { DataSetInfo, Profile, Project, RunResult } from '@leinwand/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { query } from '../wire/query.ts'

/** A profile is a function of content and question: it never has to be asked for twice. */
const NEVER = Number.POSITIVE_INFINITY

export type Question = { target?: string; time?: string; group?: string }

export const setsQuery = (project: string) => query('listDataSets', { params: { project } })

export const profileQuery = (project: string, dataSet: string, question: Question = {}) => ({
  ...query('profileDataSet', { params: { project, dataSet }, body: question }),
  staleTime: NEVER,
})

const said = (question: Record<string, string | undefined>): Question =>
  Object.fromEntries(Object.entries(question).filter(([, value]) => value !== undefined && value !== ''))

/** The data set that is looked at: the one that the address names, otherwise that of the recipe, otherwise the newest. */
const chosenSet = (
  sets: readonly DataSetInfo[],
  { recipe }: Pick<Project, 'recipe'>,
  named: string | undefined,
): DataSetInfo | undefined =>
  sets.find(({ id }) => id === named) ??
  sets.find(({ current, source }) => current && source === recipe.source) ??
  sets.find(({ current }) => current) ??
  sets[0]

export type Understood = {
  sets: readonly DataSetInfo[] | undefined
  set: DataSetInfo | undefined
  question: Question
  profile: Profile | undefined
  /** Whether another profile than the one that is shown is being made. */
  busy: boolean
  error: unknown
  retry: () => void
}

/** The profile of the chosen data set with the question of the address; as long as nothing is asked, that of the last run. */
export const useProfile = (project: Project, run: RunResult | null): Understood => {
  const {
    set: named,
    target,
    time,
    group,
  } = useSearch({
    from: '/signed-in/projects/$project/circle/$element',
  })
  const sets = useQuery(setsQuery(project.id))
  const set = sets.data && chosenSet(sets.data, project, named)
  const question = said({ target, time, group })
  const asked = Object.keys(question).length > 0
  const ofRun =
    run !== null && (set === undefined || run.profile.dataSet === set.id) ? run.profile : undefined
  const made = useQuery({
    ...profileQuery(project.id, set?.id ?? '', question),
    enabled: set !== undefined && (asked || ofRun === undefined),
    placeholderData: keepPreviousData,
  })
  const shown = asked || ofRun === undefined ? made.data : ofRun
  return {
    sets: sets.data,
    set,
    question,
    profile: shown && set && shown.dataSet !== set.id ? undefined : shown,
    busy: made.isFetching,
    error: sets.error ?? (made.isError ? made.error : null),
    retry: () => void (sets.isError ? sets.refetch() : made.refetch()),
  }
}
