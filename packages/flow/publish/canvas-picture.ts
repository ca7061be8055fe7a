import type { Block } from '@leinwand/method'
import type { ShownBlock, ShownCanvas, ShownNote } from './canvas-content.ts'
import { type PlacedNote, type Sizing, sizeNotes } from './place-notes.ts'
import type { TextMetrics } from './text-metrics.ts'

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type PlacedBlock = {
  readonly block: Block
  readonly title: string
  readonly box: Box
  readonly sizing: Sizing
  readonly notes: readonly PlacedNote[]
  /** The notes that found no room even in the smallest size. */
  readonly left: readonly ShownNote[]
}

/** Where everything stands on the sheet; A3 landscape in points. */
export type CanvasPicture = {
  readonly width: number
  readonly height: number
  readonly board: Box
  readonly core: Box
  readonly blocks: readonly PlacedBlock[]
  readonly shown: ShownCanvas
}

export const SHEET = { width: 1190.55, height: 841.89, margin: 30 } as const
const HEAD = 62
const FOOT = 34
export const TITLE_ROOM = 27

/** Column, row, columns, rows of each block on a grid of ten by three (Osterwalder's order). */
const PLACES: Readonly<Record<Block, readonly [number, number, number, number]>> = {
  keyPartners: [0, 0, 2, 2],
  keyActivities: [2, 0, 2, 1],
  keyResources: [2, 1, 2, 1],
  valuePropositions: [4, 0, 2, 2],
  customerRelationships: [6, 0, 2, 1],
  channels: [6, 1, 2, 1],
  customerSegments: [8, 0, 2, 2],
  costStructure: [0, 2, 5, 1],
  revenueStreams: [5, 2, 5, 1],
}

const ROWS = [0.37, 0.37, 0.26] as const

const boardOf = (): Box => {
  const { width, height, margin } = SHEET
  return {
    x: margin,
    y: margin + HEAD,
    width: width - 2 * margin,
    height: height - 2 * margin - HEAD - FOOT,
  }
}

const boxOf = (board: Box, [column, row, columns, rows]: (typeof PLACES)[Block]): Box => {
  const above = ROWS.slice(0, row).reduce((sum, share) => sum + share, 0)
  const share = ROWS.slice(row, row + rows).reduce((sum, one) => sum + one, 0)
  return {
    x: board.x + (board.width * column) / 10,
    y: board.y + board.height * above,
    width: (board.width * columns) / 10,
    height: board.height * share,
  }
}

const placeBlock = (shown: ShownBlock, board: Box, metrics: TextMetrics): PlacedBlock => {
  const place = PLACES[shown.block]
  const box = boxOf(board, place)
  const room = {
    x: box.x + 8,
    y: box.y + TITLE_ROOM,
    width: box.width - 16,
    height: box.height - TITLE_ROOM - 6,
  }
  const { block, title } = shown
  return { block, title, box, ...sizeNotes(shown.notes, room, { columns: place[2] > 2 ? 2 : 1, metrics }) }
}

/** The canvas laid out on an A3 sheet: every note whole, in the largest size in which its block has room for all. */
export const canvasPicture = (shown: ShownCanvas, metrics: TextMetrics): CanvasPicture => {
  const board = boardOf()
  const partners = boxOf(board, PLACES.keyPartners)
  const { width, height } = SHEET
  return {
    width,
    height,
    board,
    core: { ...partners, width: partners.width * 2 },
    blocks: shown.blocks.map(block => placeBlock(block, board, metrics)),
    shown,
  }
}
