import type { FailureCode, Params } from '@leinwand/contract'

/** An expected failure as it travels inside the server: a code of the contract's table, and what it speaks of. */
export type Failure = { code: string; params: Params }
export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure }

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const failed = (code: FailureCode, params: Params = {}): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code, params },
})
