import type { Block } from '../../canvas/block.ts'
import type { Found, RuleId } from '../finding.ts'
import type { View } from '../view.ts'

/**
 * Notes that reach no customer segment: there is none, or the canvas tells its segments apart and this note says none.
 * Where nothing is told apart, a note that says no segment is for all of them.
 */
const reachingNobody =
  (block: Block, rule: RuleId) =>
  ({ there, segments, tellsApart, saidSegments }: View): Found[] =>
    there(block)
      .filter(note => segments.length === 0 || (tellsApart && saidSegments(note).size === 0))
      .map(({ id, text }) => ({
        rule,
        notes: [id],
        severity: segments.length === 0 ? 'gap' : 'hint',
        params: { note: text, segments: segments.length },
      }))

export const valueWithoutSegment = reachingNobody('valuePropositions', 'value-without-segment')
export const revenueWithoutSegment = reachingNobody('revenueStreams', 'revenue-without-segment')
export const channelWithoutSegment = reachingNobody('channels', 'channel-without-segment')
export const relationshipWithoutSegment = reachingNobody(
  'customerRelationships',
  'relationship-without-segment',
)
