import { methodFacts, type Project, type RunResult } from '@leinwand/contract'
import { type AdvisedMethod, adviseMethods } from '@leinwand/method'
import { useQuery } from '@tanstack/react-query'
import { query } from '../wire/query.ts'

const preparedQuery = (project: string) => query('listPrepared', { params: { project } })

const ORDER = ['fits', 'open', 'not'] as const

/** Methods with their judgement, those that fit first. */
const inOrder = (advised: readonly AdvisedMethod[]): AdvisedMethod[] =>
  ORDER.flatMap(fit => advised.filter(({ judgement }) => judgement.fit === fit))

/** Which methods fit a project, by its last run or, before the first, by what was prepared last. */
export const useAdvice = (project: Project, run: RunResult | null | undefined, explained: boolean) => {
  const prepared = useQuery({ ...preparedQuery(project.id), enabled: run === null })
  const waits = run === undefined || (run === null && prepared.isPending)
  const facts = waits ? null : methodFacts(project, { run, prepared: prepared.data?.[0] ?? null, explained })
  return {
    facts,
    advised: facts ? inOrder(adviseMethods(facts)) : null,
    error: run === null && prepared.isError && !prepared.data ? prepared.error : null,
    retry: () => void prepared.refetch(),
  }
}
