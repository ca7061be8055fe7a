import type { Plan } from '@leinwand/method'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useWords } from '../language/language.ts'
import { showFailure } from '../shell/notices.ts'
import { showUndo } from '../shell/show-undo.tsx'
import { call } from '../wire/call.ts'
import { overviewQuery, projectQuery } from '../wire/query.ts'
import { comparisonWords } from './comparison-words.ts'

type Change = { readonly before: Plan; readonly plan: Plan; readonly said: string }

/** Changes the plan of a variant, says what was done and offers to take it back. */
export const useChangePlan = (project: string, variant: string) => {
  const words = useWords(comparisonWords)
  const client = useQueryClient()
  const send = async (plan: Plan): Promise<void> => {
    const changed = await call('changePart', {
      params: { project, part: 'plan' },
      query: { variant },
      body: plan,
    })
    client.setQueryData(projectQuery(project, variant).queryKey, changed)
    await Promise.all([
      client.invalidateQueries({ queryKey: overviewQuery(project, variant).queryKey }),
      client.invalidateQueries({ queryKey: ['listVariants'] }),
    ])
  }
  return useMutation({
    mutationFn: ({ plan }: Change) => send(plan),
    onSuccess: (_, { before, said }) =>
      showUndo({ message: said, label: words.undo, undo: () => void send(before).catch(showFailure) }),
    onError: showFailure,
  })
}
