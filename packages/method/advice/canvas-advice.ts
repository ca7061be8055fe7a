import { saysItsPart } from '../analysis/rules/partners.ts'
import { BLOCKS } from '../canvas/block.ts'
import type { Note } from '../canvas/note.ts'
import type { Advice } from './advice.ts'

const hasNoPart = (note: Note): boolean => note.block === 'keyPartners' && !saysItsPart(note)

/** Blocks left empty, in reading order, and partners of whom nobody knows what they do. */
export const canvasAdvice = (notes: readonly Note[]): Advice[] => [
  ...BLOCKS.filter(block => !notes.some(note => note.block === block)).map(
    block => ({ code: 'block-empty', params: { block }, target: { page: 'canvas', id: block } }) as const,
  ),
  ...notes.filter(hasNoPart).map(
    ({ id, text }) =>
      ({
        code: 'partner-without-activity',
        params: { note: text },
        target: { page: 'canvas', id },
      }) as const,
  ),
]
