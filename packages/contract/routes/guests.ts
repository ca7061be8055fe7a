import { VariantId } from '@leinwand/method'
import { z } from 'zod'
import { OfVariant, ProjectParams } from './projects.ts'
import { GuestRight, type Route } from './route.ts'

/** A way in for guests of one canvas. Its token is told once, when it is made. */
export const GuestLink = z.object({
  id: z.string(),
  label: z.string(),
  variant: VariantId,
  right: GuestRight,
  until: z.iso.datetime(),
  revoked: z.boolean(),
  at: z.iso.datetime(),
  actor: z.string(),
  /** How many people came in by it. */
  guests: z.number().int(),
})
export type GuestLink = z.infer<typeof GuestLink>

/** Who one is as a guest, and which canvas one may see. */
export const Guest = z.object({
  name: z.string(),
  right: GuestRight,
  until: z.iso.datetime(),
  project: z.string(),
  projectName: z.string(),
  variant: VariantId,
  /** Null for the main variant. */
  variantName: z.string().nullable(),
})
export type Guest = z.infer<typeof Guest>

const Label = z.string().trim().min(1).max(120)
const GuestName = z.string().trim().min(1).max(80)
const LinkParams = z.strictObject({ ...ProjectParams.shape, link: z.string().min(1).max(64) })

export const guestRoutes = {
  listGuestLinks: {
    method: 'GET',
    path: '/projects/{project}/guest-links',
    summary: 'The guest links of a project, newest first',
    access: 'member',
    params: ProjectParams,
    status: 200,
    reply: z.array(GuestLink),
  },
  makeGuestLink: {
    method: 'POST',
    path: '/projects/{project}/guest-links',
    summary: 'Make a link by which guests see one canvas; the token is told this once',
    access: 'member',
    params: ProjectParams,
    body: z.strictObject({
      label: Label,
      right: GuestRight,
      until: z.iso.datetime(),
      ...OfVariant.shape,
    }),
    status: 201,
    reply: z.object({ link: GuestLink, token: z.string() }),
  },
  changeGuestLink: {
    method: 'PATCH',
    path: '/projects/{project}/guest-links/{link}',
    summary: 'Revoke a guest link, or give it another end',
    access: 'member',
    params: LinkParams,
    body: z.strictObject({ until: z.iso.datetime().optional(), revoked: z.literal(true).optional() }),
    status: 200,
    reply: GuestLink,
  },
  guest: {
    method: 'GET',
    path: '/guest',
    summary: 'Who one is as a guest',
    access: 'anyone',
    status: 200,
    reply: z.object({ guest: Guest.nullable() }),
  },
  enterAsGuest: {
    method: 'POST',
    path: '/guest',
    summary: 'Come in by a guest link under a name',
    access: 'anyone',
    body: z.strictObject({ token: z.string().min(1).max(200), name: GuestName }),
    status: 200,
    reply: Guest,
  },
  leaveAsGuest: {
    method: 'DELETE',
    path: '/guest',
    summary: 'Leave as a guest',
    access: 'anyone',
    status: 204,
  },
} as const satisfies Record<string, Route>
