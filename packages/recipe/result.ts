/** An expected failure: a code that the contract words in both languages, and what it speaks of. */
export type Failure = { readonly code: string; readonly params: Readonly<Record<string, string | number>> }
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure }

export const success = <T>(value: T): Result<T> => ({ ok: true, value })

export const failure = (code: string, params: Failure['params'] = {}): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code, params },
})
