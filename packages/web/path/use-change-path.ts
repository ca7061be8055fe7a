import type { StoredProject } from '@leinwand/contract'
import type { Stage } from '@leinwand/method'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useWords } from '../language/language.ts'
import { showFailure } from '../shell/notices.ts'
import { showUndo } from '../shell/show-undo.tsx'
import { call } from '../wire/call.ts'
import { projectQuery } from '../wire/query.ts'
import { pathWords } from './words.ts'

/** `said` is given where something is taken away: then it can be brought back. */
type Change = { readonly before: StoredProject; readonly stages: readonly Stage[]; readonly said?: string }

/** Changes the path, never over somebody else's change. */
export const useChangePath = (project: string) => {
  const words = useWords(pathWords)
  const client = useQueryClient()
  const send = async (stages: readonly Stage[], basedOn: string | undefined): Promise<StoredProject> => {
    const changed = await call('changePart', {
      params: { project, part: 'path' },
      query: { basedOn },
      body: { stages },
    })
    client.setQueryData(projectQuery(project).queryKey, changed)
    return changed
  }
  return useMutation({
    mutationFn: ({ before, stages }: Change) => send(stages, before.versions.path),
    onSuccess: (changed, { before, said }) => {
      if (said)
        showUndo({
          message: said,
          label: words.undo,
          undo: () => void send(before.path.stages, changed.versions.path).catch(showFailure),
        })
    },
    onError: error => {
      showFailure(error)
      void client.invalidateQueries({ queryKey: projectQuery(project).queryKey })
    },
  })
}
