import type { Variant } from '@leinwand/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useWords } from '../language/language.ts'
import { showFailure, showSentence } from '../shell/notices.ts'
import { showUndo } from '../shell/show-undo.tsx'
import { call } from '../wire/call.ts'
import { variantsWords } from './words.ts'

type Change = { name?: string; removed?: boolean }

/** Renames a variant, removes it (which can be taken back) or brings it back. */
export const useChangeVariant = (project: string, { id, name }: Variant) => {
  const words = useWords(variantsWords)
  const client = useQueryClient()
  const send = async (change: Change) => {
    await call('changeVariant', { params: { project, variant: id }, body: change })
    await client.invalidateQueries({ queryKey: ['listVariants'] })
  }
  return useMutation({
    mutationFn: send,
    onSuccess: (_, { removed }) => {
      if (removed === true)
        showUndo({
          message: words.removed(name),
          label: words.undo,
          undo: () => void send({ removed: false }).catch(showFailure),
        })
      if (removed === false) showSentence(words.backSaid(name))
    },
    onError: showFailure,
  })
}
