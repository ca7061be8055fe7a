/** An expected failure: a code that the interface words, and what the sentence speaks of. */
export type Failure = { readonly code: string; readonly params: Readonly<Record<string, string | number>> }

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure }
