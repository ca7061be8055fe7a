import { type Trained, type TrainInput, type TrainProgress, train } from '@leinwand/flow/train'
import type { Checked } from '@leinwand/learning'
import { answerThread } from './in-thread.ts'

answerThread<TrainInput, TrainProgress, Checked<Trained>>(train)
