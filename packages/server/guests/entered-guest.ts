import type { GuestLinkRow, ProjectRow } from '@leinwand/adapters/sqlite'
import type { GuestRight, Language } from '@leinwand/contract'
import { failed, type Outcome } from '../outcome.ts'

/** A guest who came in by a link that is valid: where they may be, and what they may do there. */
export type EnteredGuest = {
  readonly id: string
  readonly name: string
  readonly link: string
  /** When they came in: they may know what happened since. */
  readonly at: string
  readonly until: string
  readonly right: GuestRight
  readonly project: ProjectRow
  readonly variant: string
}

/** What keeps a link from being used now. */
export const linkFailure = (
  link: Pick<GuestLinkRow, 'revoked' | 'until'>,
  now: Date,
): Extract<Outcome<never>, { ok: false }> | null => {
  if (link.revoked === 1) return failed('guest-link-revoked')
  if (Date.parse(link.until) > now.getTime()) return null
  return failed('guest-link-expired', { until: link.until.slice(0, 16).replace('T', ' ') })
}

const GUEST: Record<Language, string> = { de: 'Gast', en: 'guest' }

/** A guest's name as it stands beside what they did: nobody takes it for a member's. */
export const guestName = (name: string, language: Language): string => `${name} (${GUEST[language]})`
