import { z } from 'zod'

/** The nine blocks of Osterwalder's Business Model Canvas (B1), in reading order. */
export const BLOCKS = [
  'keyPartners',
  'keyActivities',
  'keyResources',
  'valuePropositions',
  'customerRelationships',
  'channels',
  'customerSegments',
  'costStructure',
  'revenueStreams',
] as const

export const Block = z.enum(BLOCKS)
export type Block = z.infer<typeof Block>

/** The internal core blocks: here the product or service comes into being (B2). */
export const CORE_BLOCKS = [
  'keyPartners',
  'keyActivities',
  'keyResources',
] as const satisfies readonly Block[]

/** Whether a block is one of the internal core blocks, to which the cycle belongs. */
export const isCoreBlock = (block: Block): boolean => (CORE_BLOCKS as readonly Block[]).includes(block)
