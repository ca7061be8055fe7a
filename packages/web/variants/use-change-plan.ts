import type { StoredProject } from '@leinwand/contract'
import type { Plan } from '@leinwand/method'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useWords } from '../language/language.ts'
import { showFailure } from '../shell/notices.ts'
import { showUndo } from '../shell/show-undo.tsx'
import { call } from '../wire/call.ts'
import { overviewQuery, projectQuery } from '../wire/query.ts'
import { comparisonWords } from './comparison-words.ts'

type Change = {
  readonly before: Plan
  readonly plan: Plan
  readonly said: string
  /** The version that `before` was read in: a plan that somebody else changed since is not overwritten. */
  readonly basedOn?: string | undefined
}

/** Changes the plan of a variant, says what was done and offers to take it back. */
export const useChangePlan = (project: string, variant: string) => {
  const words = useWords(comparisonWords)
  const client = useQueryClient()
  const send = async (plan: Plan, basedOn: string | undefined): Promise<StoredProject> => {
    const changed = await call('changePart', {
      params: { project, part: 'plan' },
      query: { variant, basedOn },
      body: plan,
    })
    client.setQueryData(projectQuery(project, variant).queryKey, changed)
    await Promise.all([
      client.invalidateQueries({ queryKey: overviewQuery(project, variant).queryKey }),
      client.invalidateQueries({ queryKey: ['listVariants'] }),
    ])
    return changed
  }
  return useMutation({
    mutationFn: ({ plan, basedOn }: Change) => send(plan, basedOn),
    onSuccess: (changed, { before, said }) =>
      showUndo({
        message: said,
        label: words.undo,
        undo: () => void send(before, changed.versions.plan).catch(showFailure),
      }),
    onError: error => {
      showFailure(error)
      void client.invalidateQueries({ queryKey: projectQuery(project, variant).queryKey })
    },
  })
}
