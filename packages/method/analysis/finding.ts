import { z } from 'zod'
import { NoteId } from '../canvas/note.ts'

/** The rules of the analysis, in the order in which findings are listed: what contradicts, what lacks, what is worth a look. */
export const RULES = [
  'binding-gone',
  'link-gone',
  'segment-gone',
  'block-empty',
  'segment-without-value',
  'value-without-segment',
  'revenue-without-segment',
  'revenue-without-value',
  'channel-without-segment',
  'relationship-without-segment',
  'data-service-without-source',
  'data-service-without-contract',
  'partner-without-part',
  'cost-without-cause',
  'offer-without-revenue',
  'value-as-feature',
  'segments-not-told-apart',
  'segment-is-everybody',
  'orphan-note',
  'duplicate-notes',
  'several-ideas',
  'gap-without-owner',
] as const
export const RuleId = z.enum(RULES)
export type RuleId = z.infer<typeof RuleId>

/** `contradiction`: something is wrong; `gap`: something lacks; `hint`: worth a look. */
export const Severity = z.enum(['contradiction', 'gap', 'hint'])
export type Severity = z.infer<typeof Severity>

/** What a rule found: the notes it points at, what its sentence speaks of, and why it was set aside if it was. */
export const Finding = z.strictObject({
  id: z.string().min(1).max(400),
  rule: RuleId,
  notes: z.array(NoteId),
  severity: Severity,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  dismissed: z.string().optional(),
})
export type Finding = z.infer<typeof Finding>

/** A finding before it has its id; `about` stands in the id where no note can (an empty block, an offer). */
export type Found = Pick<Finding, 'rule' | 'severity' | 'params'> & {
  readonly notes: readonly NoteId[]
  readonly about?: string
}

/** FNV-1a over UTF-16 units, so that ids too long for the event still differ where their notes do. */
const digest = (text: string): string => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}

const LONGEST_ID = 400

// A comma in a note's id must not read as two notes.
const escaped = (id: string): string => id.replaceAll('%', '%25').replaceAll(',', '%2C')

/** `rule:note,note`: what a dismissal refers to. Other notes make another id, so that such a finding shows again. */
export const findingId = ({ rule, notes, about }: Found): string => {
  const id = `${rule}:${about ?? notes.map(escaped).join(',')}`
  return id.length <= LONGEST_ID ? id : `${id.slice(0, LONGEST_ID - 8)}~${digest(id)}`
}
