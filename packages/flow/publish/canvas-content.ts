import type { Block, Colour, NoteId, NoteStatus, Offering } from '@leinwand/method'

/** A note as a picture or a document shows it; everything is worded. */
export type ShownNote = {
  readonly id: NoteId
  readonly text: string
  readonly details: string
  readonly offering: Offering
  readonly status: NoteStatus
  readonly colour: Colour
  /** The applied elements of the cycle, by their names. */
  readonly elements: readonly string[]
  /** Status where it is not the usual one, and who it belongs to. */
  readonly under: string
}

export type ShownBlock = {
  readonly block: Block
  readonly title: string
  readonly notes: readonly ShownNote[]
}

export type LegendEntry =
  | { readonly mark: Offering; readonly text: string }
  | { readonly mark: Exclude<Colour, 'none'>; readonly text: string }

/** The canvas as it leaves the house: always nine blocks, and always the source of the picture. */
export type ShownCanvas = {
  readonly title: string
  /** Provider, variant and date. */
  readonly under: string
  readonly verdict: string
  /** The net present value in one line, where the plan can be computed. */
  readonly worth: string
  readonly core: string
  readonly blocks: readonly ShownBlock[]
  readonly legend: readonly LegendEntry[]
  readonly source: string
  /** What stands at the end of a block for `count` notes that found no room, the picture being alone. */
  readonly more: readonly [before: string, after: string]
}
