import { Learner, type StoredProject } from '@leinwand/contract'
import type { MethodCard } from '@leinwand/method'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLanguage, useWords } from '../language/language.ts'
import { showFailure } from '../shell/notices.ts'
import { showUndo } from '../shell/show-undo.tsx'
import { call } from '../wire/call.ts'
import { overviewQuery, projectQuery } from '../wire/query.ts'
import { methodWords } from './words.ts'

/** The learner that a card puts into a project: the usual parameters, the project's task and seed. */
export const learnerOf = ({ learners, parameters, task }: MethodCard, now: Learner): Learner | null => {
  const [learner] = learners
  if (learner === undefined || (task !== undefined && task !== now.task)) return null
  const asked = { learner, task: now.task, seed: now.seed, ...(parameters && { parameters }) }
  const read = Learner.safeParse(asked)
  return read.success ? read.data : null
}

/** Whether a project learns as a card says. */
export const isLearner = ({ learners, parameters }: MethodCard, now: Learner): boolean => {
  if (!learners.includes(now.learner)) return false
  const own = 'parameters' in now ? now.parameters : {}
  return Object.entries(parameters ?? {}).every(([name, value]) => Reflect.get(own, name) === value)
}

/** Puts the learner of a card into the project, never over somebody else's change, and offers to take it back. */
export const useLearner = (project: StoredProject) => {
  const words = useWords(methodWords)
  const language = useLanguage()
  const client = useQueryClient()
  const send = async (learner: Learner, basedOn: string | undefined) => {
    const params = { project: project.id, part: 'learner' } as const
    const changed = await call('changePart', { params, query: { basedOn }, body: learner })
    client.setQueryData(projectQuery(project.id).queryKey, changed)
    void client.invalidateQueries({ queryKey: overviewQuery(project.id).queryKey })
    return changed
  }
  return useMutation({
    mutationFn: ({ learner }: { card: MethodCard; learner: Learner }) =>
      send(learner, project.versions.learner),
    onSuccess: (changed, { card }) =>
      showUndo({
        message: words.taken(card.name[language]),
        label: words.undo,
        undo: () => void send(project.learner, changed.versions.learner).catch(showFailure),
      }),
    onError: error => {
      showFailure(error)
      void client.invalidateQueries({ queryKey: projectQuery(project.id).queryKey })
    },
  })
}
