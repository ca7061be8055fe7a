import type { Outcome } from '../outcome.ts'

export type ToWork<Input> = { kind: 'begin'; input: Input } | { kind: 'cancel' } | { kind: 'enough' }
export type FromWork<Progress, Value> =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'done'; outcome: Outcome<Value> }
  | { kind: 'broken'; stack: string }
