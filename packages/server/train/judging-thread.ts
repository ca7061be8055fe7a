import { type Judgement, judgeModel } from '@leinwand/flow/evaluate'
import { LEARNERS } from '@leinwand/learning'
import { answerThread } from './in-thread.ts'
import type { JudgeAsked, JudgeProgress } from './judge-in-thread.ts'

/** Above so many training rows nothing is trained anew only to draw a learning curve. */
const MOST_ROWS_FOR_CURVE = 20_000

answerThread<JudgeAsked, JudgeProgress, Judgement>(({ again, ...asked }, onProgress) => {
  const { task } = asked.model
  return judgeModel({
    ...asked,
    onProgress,
    ...(again === null || asked.train.y.length > MOST_ROWS_FOR_CURVE
      ? {}
      : {
          retrain: (data, seed) => LEARNERS[again.learner].train(data, task, again.parameters, { seed }),
        }),
  })
})
