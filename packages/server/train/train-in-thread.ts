import type { Trained, TrainInput, TrainProgress } from '@leinwand/flow/train'
import type { Checked } from '@leinwand/learning'
import { inThread } from './in-thread.ts'

/** `train` in a thread of its own. Rejects with the signal's reason when aborted. */
export const trainInThread = (
  input: TrainInput,
  onProgress: (progress: TrainProgress) => void,
  signal?: AbortSignal,
): Promise<Checked<Trained>> =>
  inThread<TrainInput, TrainProgress, Checked<Trained>>(
    new URL('./training-thread.ts', import.meta.url),
    input,
    { onProgress, signal },
  )
