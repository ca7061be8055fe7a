import { FAILURES, type FailureCode, type Language, type Message, message } from '@leinwand/contract'
import type { Failure } from './outcome.ts'

const isKnown = (code: string): code is FailureCode => Object.hasOwn(FAILURES, code)

/** A failure with its sentence. A code without a row is a bug of ours: the sentence says so, the code stays readable. */
export const worded = (failure: Failure, language: Language): Message =>
  isKnown(failure.code)
    ? message(failure.code, failure.params, language)
    : message('unexpected', { ...failure.params, id: failure.code }, language)

export const statusOf = (failure: Failure): number =>
  isKnown(failure.code) ? FAILURES[failure.code].status : 500
