/** What went wrong, as a code and the values its sentence needs; the sentence itself is said by the contract's table. */
export type Failure = { code: string; params: Record<string, string | number> }

/** An expected failure is a value; only bugs throw. */
export type Checked<T> = { ok: true; value: T } | { ok: false; failure: Failure }

export const passed = <T>(value: T): Checked<T> => ({ ok: true, value })

export const failed = (code: string, params: Failure['params'] = {}): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code, params },
})
