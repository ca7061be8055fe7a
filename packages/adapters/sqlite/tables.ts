type PersonTable = { id: string; name: string; email: string; createdAt: string }
type SettingTable = { name: string; value: string }
type TenantTable = { id: string; name: string; created_at: string }
type MembershipTable = { tenant: string; person: string; role: 'owner' | 'member' }
export type ProjectTable = {
  uid: string
  tenant: string
  id: string
  name: string
  provider: string
  description: string
  created_at: string
}
type PartTable = {
  project: string
  variant: string
  part: string
  version: number
  hash: string
  value: string
  at: string
  actor: string
}
type CanvasEventTable = {
  project: string
  variant: string
  seq: number
  id: string
  at: string
  actor: string
  act: string
}
export type VariantTable = {
  project: string
  id: string
  name: string
  from_variant: string | null
  from_seq: number | null
  at: string
  actor: string
  removed: 0 | 1
}
type CircleRecordTable = {
  project: string
  element: string
  version: number
  at: string
  actor: string
  lead: string | null
  decision: string | null
  inputs: string
  about: string | null
}
type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
export type JobTable = {
  id: string
  project: string
  kind: string
  state: JobState
  started_at: string
  ended_at: string | null
  progress: string | null
  failure: string | null
}
type WorkshopEventTable = {
  project: string
  variant: string
  workshop: string
  seq: number
  id: string
  at: string
  actor: string
  name: string
  act: string
}
export type GuestLinkTable = {
  id: string
  project: string
  variant: string
  label: string
  may: 'look' | 'workshop' | 'write'
  until: string
  revoked: 0 | 1
  token_hash: string
  at: string
  actor: string
}
type GuestTable = { id: string; link: string; name: string; session_hash: string; at: string }
type RecipeNodeTable = {
  project: string
  id: number
  parent: number | null
  next: number | null
  at: string
  actor: string
  about: string
  recipe: string
}
type RecipeHeadTable = { project: string; head: number }
export type SourceVersionTable = {
  project: string
  source: string
  version: number
  data_set: string
  at: string
  actor: string
  file: string
  called: string
  corrections: string
  detection: string
}
export type QuarantineRowTable = {
  project: string
  data_set: string
  row: number
  state: 'corrected' | 'dismissed'
  at: string
  actor: string
}
export type PreparedDataSetTable = {
  project: string
  data_set: string
  at: string
  actor: string
  recipe: string
  made: string
}
type SourceSecretTable = { project: string; source: string; secret: string }
type RunTable = { id: string; project: string; started_at: string; ended_at: string; result: string }

/** The control data as Kysely sees them. `session`, `account` and `verification` are better-auth's own affair. */
export type Tables = {
  user: PersonTable
  setting: SettingTable
  tenant: TenantTable
  membership: MembershipTable
  project: ProjectTable
  part: PartTable
  variant: VariantTable
  canvas_event: CanvasEventTable
  circle_record: CircleRecordTable
  job: JobTable
  run: RunTable
  source_version: SourceVersionTable
  quarantine_row: QuarantineRowTable
  source_secret: SourceSecretTable
  prepared_data_set: PreparedDataSetTable
  recipe_node: RecipeNodeTable
  recipe_head: RecipeHeadTable
  workshop_event: WorkshopEventTable
  guest_link: GuestLinkTable
  guest: GuestTable
}
