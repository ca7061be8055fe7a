import type { JudgeInput, Judgement } from '@leinwand/flow/evaluate'
import type { LearnerName } from '@leinwand/learning'
import { inThread } from './in-thread.ts'

/** A judgement as it is asked of a thread: how to train anew is said in data. */
export type JudgeAsked = Omit<JudgeInput, 'retrain' | 'onProgress' | 'signal'> & {
  /** The learner that draws the learning curve and the random split; null where none can be trained like the model. */
  again: { learner: LearnerName; parameters: Readonly<Record<string, unknown>> } | null
}

export type JudgeProgress = { share: number; detail: string }

/** `judgeModel` in a thread of its own. Rejects with the signal's reason when aborted. */
export const judgeInThread = (
  asked: JudgeAsked,
  watched: { onProgress?: (progress: JudgeProgress) => void; signal?: AbortSignal | undefined },
): Promise<Judgement> =>
  inThread<JudgeAsked, JudgeProgress, Judgement>(new URL('./judging-thread.ts', import.meta.url), asked, {
    onProgress: watched.onProgress ?? (() => {}),
    signal: watched.signal,
  })
