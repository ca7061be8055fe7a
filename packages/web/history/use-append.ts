import { afterActs, type CanvasAct, type CanvasState, undoOf } from '@leinwand/method'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { inMessages, inPieces } from '../canvas/in-messages.ts'
import { useWords } from '../language/language.ts'
import { showFailure } from '../shell/notices.ts'
import { showUndo } from '../shell/show-undo.tsx'
import { call } from '../wire/call.ts'
import { eventsQuery } from './events-query.ts'
import { historyWords } from './words.ts'

/** The acts that take `acts` back, the last one first. */
const undoing = (before: CanvasState, acts: readonly CanvasAct[]): CanvasAct[] => {
  let state = before
  const back: CanvasAct[] = []
  for (const act of acts) {
    const undo = undoOf(state, act)
    if (undo) back.unshift(undo)
    state = afterActs(state, [act])
  }
  return back
}

type Doing = { readonly acts: readonly CanvasAct[]; readonly now: CanvasState; readonly said: string }

/** Does acts on a variant's canvas from a page that does not hold it open, says what was done and offers to undo it. */
export const useAppend = (project: string, variant: string) => {
  const words = useWords(historyWords)
  const client = useQueryClient()
  const send = async (acts: readonly CanvasAct[]): Promise<void> => {
    if (acts.length === 0) return
    const proposed = acts.flatMap(inPieces).map(act => ({ id: crypto.randomUUID(), act }))
    for (const message of inMessages(proposed)) {
      await call('appendActs', { params: { project }, query: { variant }, body: { acts: message } })
    }
    await Promise.all([
      client.invalidateQueries({ queryKey: eventsQuery(project, variant).queryKey }),
      client.invalidateQueries({ queryKey: ['listVariants'] }),
    ])
  }
  return useMutation({
    mutationFn: ({ acts }: Doing) => send(acts),
    onSuccess: (_, { acts, now, said }) => {
      const back = undoing(now, acts)
      showUndo({ message: said, label: words.undo, undo: () => void send(back).catch(showFailure) })
    },
    onError: showFailure,
  })
}
