import type { AnalysisInput } from './analysis-input.ts'
import { type Finding, type Found, findingId, RULES, type RuleId } from './finding.ts'
import { blockEmpty } from './rules/blocks.ts'
import { bindingGone, linkGone, segmentGone } from './rules/broken-ties.ts'
import { costWithoutCause } from './rules/costs.ts'
import { dataServiceWithoutContract, dataServiceWithoutSource } from './rules/data-service.ts'
import { partnerWithoutPart } from './rules/partners.ts'
import {
  channelWithoutSegment,
  relationshipWithoutSegment,
  revenueWithoutSegment,
  valueWithoutSegment,
} from './rules/reach.ts'
import { offerWithoutRevenue, revenueWithoutValue } from './rules/revenue.ts'
import { segmentIsEverybody, segmentsNotToldApart, segmentWithoutValue } from './rules/segments.ts'
import { duplicateNotes, gapWithoutOwner, orphanNote, severalIdeas } from './rules/single-notes.ts'
import { valueAsFeature } from './rules/value-wording.ts'
import { type View, viewOf } from './view.ts'

const RULE_OF: Readonly<Record<RuleId, (view: View) => Found[]>> = {
  'binding-gone': bindingGone,
  'link-gone': linkGone,
  'segment-gone': segmentGone,
  'block-empty': blockEmpty,
  'segment-without-value': segmentWithoutValue,
  'value-without-segment': valueWithoutSegment,
  'revenue-without-segment': revenueWithoutSegment,
  'revenue-without-value': revenueWithoutValue,
  'channel-without-segment': channelWithoutSegment,
  'relationship-without-segment': relationshipWithoutSegment,
  'data-service-without-source': dataServiceWithoutSource,
  'data-service-without-contract': dataServiceWithoutContract,
  'partner-without-part': partnerWithoutPart,
  'cost-without-cause': costWithoutCause,
  'offer-without-revenue': offerWithoutRevenue,
  'value-as-feature': valueAsFeature,
  'segments-not-told-apart': segmentsNotToldApart,
  'segment-is-everybody': segmentIsEverybody,
  'orphan-note': orphanNote,
  'duplicate-notes': duplicateNotes,
  'several-ideas': severalIdeas,
  'gap-without-owner': gapWithoutOwner,
}

/**
 * What the rules find on a canvas, by rule in the order of `RULES` and within a rule in reading order; a finding that
 * was set aside comes too, with its reason. A function of what stands on the canvas, however it came to stand there.
 */
export const findings = (input: AnalysisInput): Finding[] => {
  const view = viewOf(input)
  const { dismissals } = input.canvas
  return RULES.flatMap(rule => RULE_OF[rule](view)).map(found => {
    const { rule, severity, params } = found
    const id = findingId(found)
    const finding: Finding = { id, rule, notes: [...found.notes], severity, params }
    return Object.hasOwn(dismissals, id) ? { ...finding, dismissed: dismissals[id]! } : finding
  })
}
