import { type Learner, SEARCHED_BY } from './learner.ts'
import { pathText } from './place.ts'
import type { PlacedFailure } from './word-issue.ts'

/** Learners of a search that know one task only. */
const ONLY: Readonly<Record<string, Learner['task']>> = {
  ridge: 'regression',
  lasso: 'regression',
  logistic: 'classification',
}

/** What a search is told to try or to compare by, and that its task does not have. */
export const learnerMisfits = (learner: Learner): PlacedFailure[] => {
  if (learner.learner !== 'search') return []
  const { task, metric, learners = [] } = learner
  const allowed: readonly string[] = SEARCHED_BY[task]
  const metrics: PlacedFailure[] =
    metric === undefined || allowed.includes(metric)
      ? []
      : [
          {
            at: ['learner', 'metric'],
            failure: {
              code: 'project-metric-task',
              params: { path: 'learner.metric', found: metric, task, allowed: allowed.join(', ') },
            },
          },
        ]
  const strangers = learners.flatMap((name, place): PlacedFailure[] => {
    const only = ONLY[name]
    if (only === undefined || only === task) return []
    const at = ['learner', 'learners', place]
    const params = { path: pathText(at), found: name, task, only }
    return [{ at, failure: { code: 'project-learner-task', params } }]
  })
  return [...metrics, ...strangers]
}
