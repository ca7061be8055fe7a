import type { Failure, Outcome } from '../outcome.ts'

/** A failure on the way round ends the run; it is thrown from stage to stage and caught once, in `runCircle`. */
export class Stopped extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

export const orStop = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Stopped(outcome.failure)
  return outcome.value
}
