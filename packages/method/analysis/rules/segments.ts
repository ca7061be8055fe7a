import type { Found } from '../finding.ts'
import type { View } from '../view.ts'

/**
 * A customer segment that no value proposition is for. A proposition that says no segment is for all of them, so the
 * only segment of a canvas needs no link.
 */
export const segmentWithoutValue = ({ segments, there, saidSegments }: View): Found[] => {
  const said = there('valuePropositions').map(saidSegments)
  const forAll = said.some(each => each.size === 0)
  return segments
    .filter(({ id }) => !forAll && !said.some(each => each.has(id)))
    .map(({ id, text }) => ({
      rule: 'segment-without-value',
      notes: [id],
      severity: 'gap',
      params: { note: text },
    }))
}

/** Several segments, and hardly a value proposition says which of them it is for: said once for the canvas. */
export const segmentsNotToldApart = ({ segments, there, tellsApart }: View): Found[] =>
  segments.length > 1 && !tellsApart && there('valuePropositions').length > 0
    ? [
        {
          rule: 'segments-not-told-apart',
          notes: segments.map(({ id }) => id),
          severity: 'hint',
          params: { count: segments.length },
        },
      ]
    : []

const EVERYBODY =
  /^(alle|jeder(mann)?|jede[nmr]?|sämtliche|die ganze (branche|welt)|everyone|everybody|anyone|all|every|the (whole )?(world|market))(?!\p{L})[\p{L}\s]*$/iu

/** A segment that leaves nobody out says nothing about anybody: “all customers”. */
export const segmentIsEverybody = ({ there }: View): Found[] =>
  there('customerSegments')
    .filter(({ text }) => EVERYBODY.test(text.trim()))
    .map(({ id, text }) => ({
      rule: 'segment-is-everybody',
      notes: [id],
      severity: 'hint',
      params: { note: text },
    }))
