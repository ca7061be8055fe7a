import type { z } from 'zod'

/** Who may call a route: `anyone`, a signed-in person, or a member of the project named in the path. */
export type Access = 'anyone' | 'signedIn' | 'member'

/** A route as a value: the server serves it, the client calls it, the OpenAPI document describes it. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path below `/api` with `{name}` for each parameter. */
  readonly path: string
  readonly summary: string
  readonly access: Access
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** The body is a file sent as it is, not JSON. */
  readonly upload?: true
  readonly status: 200 | 201 | 202 | 204
  readonly reply?: z.ZodType
}
