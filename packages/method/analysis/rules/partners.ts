import type { Note } from '../../canvas/note.ts'
import type { Found } from '../finding.ts'
import { areTied } from '../ties.ts'
import type { View } from '../view.ts'

/** A partner's part is said by a cycle element, by what the note is bound to, or in its details. */
export const saysItsPart = (partner: Note): boolean =>
  partner.cycle.length > 0 || partner.bindings.length > 0 || partner.details.trim() !== ''

/** A partner who is tied to no activity and no resource, and of whom nobody wrote down what he does. */
export const partnerWithoutPart = ({ there }: View): Found[] => {
  const core = [...there('keyActivities'), ...there('keyResources')]
  return there('keyPartners')
    .filter(partner => !saysItsPart(partner) && !core.some(note => areTied(partner, note)))
    .map(({ id, text }) => ({
      rule: 'partner-without-part',
      notes: [id],
      severity: 'gap',
      params: { note: text },
    }))
}
