import type { Block } from '../../canvas/block.ts'
import type { Found } from '../finding.ts'
import { areTied, offersOf, shareWord } from '../ties.ts'
import type { View } from '../view.ts'

const CAUSES: readonly Block[] = [
  'keyPartners',
  'keyActivities',
  'keyResources',
  'valuePropositions',
  'channels',
  'customerRelationships',
]

/**
 * A cost of which nothing says where it comes from: no link, offer or binding (an assumption of the plan counts), no
 * details, and no word in common with a note that could cause it.
 */
export const costWithoutCause = ({ there }: View): Found[] => {
  const causes = CAUSES.flatMap(there)
  return there('costStructure')
    .filter(cost => cost.bindings.length === 0 && offersOf(cost).length === 0 && cost.details.trim() === '')
    .filter(cost => !causes.some(cause => areTied(cost, cause) || shareWord(cost, cause)))
    .map(({ id, text }) => ({
      rule: 'cost-without-cause',
      notes: [id],
      severity: 'gap',
      params: { note: text },
    }))
}
