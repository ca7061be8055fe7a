import { z } from 'zod'

/**
 * Who may call a route: `anyone`, a signed-in person, a member of the project named in the path, or, of a `canvas`, a
 * member or a guest of exactly this project and variant.
 */
export type Access = 'anyone' | 'signedIn' | 'member' | 'canvas'

/** What a guest may do, each with all before it: look, take part in the workshop, write notes. */
export const GUEST_RIGHTS = ['look', 'workshop', 'write'] as const
export const GuestRight = z.enum(GUEST_RIGHTS)
export type GuestRight = z.infer<typeof GuestRight>

/** A route as a value: the server serves it, the client calls it, the OpenAPI document describes it. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path below `/api` with `{name}` for each parameter. */
  readonly path: string
  readonly summary: string
  readonly access: Access
  /** The least right that a guest needs, where guests are let in. */
  readonly guest?: GuestRight
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** The body is a file sent as it is, not JSON. */
  readonly upload?: true
  readonly status: 200 | 201 | 202 | 204
  readonly reply?: z.ZodType
  /** What the reply is, where it is no JSON: a text of this type. */
  readonly type?: string
  /** The reply is a file of one of these types, sent with a name to save it under. */
  readonly download?: readonly string[]
}
