import {
  FAILURES,
  type FailureCode,
  type Language,
  type Message,
  message,
  type Params,
} from '@leinwand/contract'

export type Failure = { readonly code: string; readonly params: Params }

const known = (code: string): code is FailureCode => Object.hasOwn(FAILURES, code)

/** The sentence of a failure; a code that the table lacks is still said, as what it is. */
export const sentence = (failure: Failure, language: Language): Message =>
  known(failure.code)
    ? message(failure.code, failure.params, language)
    : message(
        'failure-without-sentence',
        { code: failure.code, params: JSON.stringify(failure.params) },
        language,
      )

const exitCodeOf = ({ code }: Failure): number => (known(code) ? FAILURES[code].exit : 1)

/**
 * Says what went wrong: a sentence each on stderr and, where JSON was asked for, one document on stdout. Returns the exit
 * code of the first.
 */
export const complain = (failures: readonly Failure[], language: Language, json = false): number => {
  const messages = failures.map(failure => sentence(failure, language))
  for (const { message } of messages) process.stderr.write(`${message}\n`)
  if (json)
    process.stdout.write(
      `${JSON.stringify({ format: 'leinwand-failure', version: 1, failures: messages }, null, 2)}\n`,
    )
  return failures[0] ? exitCodeOf(failures[0]) : 1
}
