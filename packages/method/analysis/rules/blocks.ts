import { BLOCKS } from '../../canvas/block.ts'
import type { Found } from '../finding.ts'
import type { View } from '../view.ts'

/** A block that nobody wrote anything on. A note that marks a gap is an answer too: somebody thought of it. */
export const blockEmpty = ({ notes }: View): Found[] =>
  BLOCKS.filter(block => !notes.some(note => note.block === block)).map(block => ({
    rule: 'block-empty',
    notes: [],
    about: block,
    severity: 'gap',
    params: { block },
  }))
