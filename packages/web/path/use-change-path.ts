import type { ModelPath, Stage } from '@leinwand/method'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useWords } from '../language/language.ts'
import { showFailure } from '../shell/notices.ts'
import { showUndo } from '../shell/show-undo.tsx'
import { call } from '../wire/call.ts'
import { projectQuery } from '../wire/query.ts'
import { pathWords } from './words.ts'

/** `said` is given where something is taken away: then it can be brought back. */
type Change = { readonly stages: readonly Stage[]; readonly said?: string }

export const useChangePath = (project: string, { stages: before }: ModelPath) => {
  const words = useWords(pathWords)
  const client = useQueryClient()
  const send = async (stages: readonly Stage[]): Promise<void> => {
    const changed = await call('changePart', { params: { project, part: 'path' }, body: { stages } })
    client.setQueryData(projectQuery(project).queryKey, changed)
  }
  return useMutation({
    mutationFn: ({ stages }: Change) => send(stages),
    onSuccess: (_, { said }) => {
      if (said)
        showUndo({ message: said, label: words.undo, undo: () => void send(before).catch(showFailure) })
    },
    onError: showFailure,
  })
}
