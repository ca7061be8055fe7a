export type RejectReason = 'topic' | 'too-large' | 'not-json' | 'shape' | 'machine' | 'future' | 'id-reused'

/** A message that cannot be used, kept with the reason, so that whoever sends it can be helped. */
export type Rejected = {
  source: string
  topic: string
  receivedAt: number
  reason: RejectReason
  /** Where in the message and what was expected. */
  detail: string
  payload: Uint8Array
}
