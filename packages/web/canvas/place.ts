import { type Block, type CanvasState, notesOf, rankBetween } from '@leinwand/method'

/** A place on the canvas: the block and how many of its other notes come before. */
export type Place = { readonly block: Block; readonly index: number }

export type Direction = 'up' | 'down' | 'left' | 'right'

/** The rank of a new note behind all of its block. */
export const lastRank = (canvas: CanvasState, block: Block): number =>
  rankBetween(notesOf(canvas, block).at(-1)?.rank, undefined)
