import type { Training } from '@leinwand/adapters/duckdb'
import type { Profile, ProjectFile } from '@leinwand/contract'
import type { Judgement } from '@leinwand/flow/evaluate'
import type { Prepared } from '@leinwand/flow/prepare'
import { watchedClass } from '@leinwand/flow/score'
import { predict, type Task } from '@leinwand/learning'
import { servedBy } from '@leinwand/method'
import { done, type Outcome } from '../outcome.ts'
import { judgeInThread } from '../train/judge-in-thread.ts'
import { type Parts, partsOf } from '../train/parts-of.ts'
import type { Refitting } from '../train/refitted-folds.ts'
import type { Learned } from './learn.ts'
import type { Report } from './stopwatch.ts'

/** What a learner or a search gets to see, and the test part, which stays out of its reach. */
export type Learnable = Parts & { task: Task }

export const learnableOf = async (
  prepared: Prepared,
  training: Training,
  { recipe }: ProjectFile,
  refitting: Refitting,
): Promise<Outcome<Learnable>> => {
  const { classes } = training
  const parts = await partsOf(prepared, training, recipe, refitting)
  if (!parts.ok) return parts
  const task: Task = classes === undefined ? { kind: 'regression' } : { kind: 'classification', classes }
  return done({ ...parts.value, task })
}

/** A threshold that a deployment fixes is the one that the model is judged at; otherwise the training folds choose. */
const wantedThreshold = ({ deployments }: ProjectFile): 'auto' | number =>
  deployments.find(({ threshold }) => threshold !== 'auto')?.threshold ?? 'auto'

export const judgementOf = (
  { train, test, folds, foldOf, task }: Learnable,
  { trained, again }: Learned,
  { project, leaks }: { project: ProjectFile; leaks: Profile['leaks'] },
  watched: { report: Report; signal?: AbortSignal },
): Promise<Judgement> =>
  judgeInThread(
    {
      model: trained.model,
      positive: watchedClass({ task }),
      train,
      test,
      foldOf,
      folds: folds.length,
      outOfFold: trained.outOfFold,
      baseline: { test: test && predict(trained.baseline, test.x), outOfFold: trained.baselineOutOfFold },
      threshold: wantedThreshold(project),
      costs: project.costs,
      machines: servedBy(project.parties, project.deployments).machines,
      leakColumns: leaks.map(({ column, reason, figure }) => ({ column, reason, figure })),
      seed: project.learner.seed,
      again,
    },
    {
      // A stage is at its end when it is left, and says so once.
      onProgress: ({ share, detail }) => watched.report(Math.min(0.99, share), detail),
      signal: watched.signal,
    },
  )
