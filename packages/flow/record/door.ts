import { z } from 'zod'
import { type Admitted, Reading } from './reading.ts'
import type { Rejected, RejectReason } from './rejected.ts'

export type AtTheDoor = { topic: string; payload: Uint8Array; receivedAt: number }
export type Decision = { ok: true; reading: Admitted } | { ok: false; rejected: Rejected }

/** A clock that is wrong by more than this is no clock; less is common between machines and forgiven. */
export const futureLimitMs = 5 * 60_000
/** A reading of a thousand values has some 30 kB. */
export const largestPayload = 256 * 1024
/** What is kept of a payload that is too large. */
const keptPayload = 64 * 1024

const topicForm = /^leinwand\/([A-Za-z0-9_-]{1,64})\/([A-Za-z0-9_.-]{1,64})$/
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Looks at a message from outside: it is a reading of a known form, or it is rejected with the reason. */
export function door(arrival: AtTheDoor): Decision {
  const { topic, payload, receivedAt } = arrival
  const address = topicForm.exec(topic)
  const source = address?.[1] ?? 'unknown'
  const reject = (reason: RejectReason, detail: string): Decision => ({
    ok: false,
    rejected: {
      source,
      topic: topic.slice(0, 300),
      receivedAt,
      reason,
      detail: detail.slice(0, 500),
      payload: payload.slice(0, keptPayload),
    },
  })

  if (!address) return reject('topic', 'expected leinwand/<source>/<machine>')
  if (payload.length > largestPayload)
    return reject('too-large', `${payload.length} of ${largestPayload} bytes`)

  const json = parsed(payload)
  if (!json.ok) return reject('not-json', json.detail)
  const checked = Reading.safeParse(json.value)
  if (!checked.success) return reject('shape', firstIssue(checked.error))

  const reading = checked.data
  if (reading.machine !== address[2])
    return reject('machine', `machine "${reading.machine}" on the topic of "${address[2]}"`)
  const at = Date.parse(reading.at)
  if (at > receivedAt + futureLimitMs) return reject('future', `at ${reading.at}`)
  return {
    ok: true,
    reading: { source, machine: reading.machine, id: reading.id, at, receivedAt, values: reading.values },
  }
}

function parsed(payload: Uint8Array): { ok: true; value: unknown } | { ok: false; detail: string } {
  try {
    return { ok: true, value: JSON.parse(utf8.decode(payload)) }
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) }
  }
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0]!
  return `${z.core.toDotPath(issue.path) || 'message'}: ${issue.message}`
}
