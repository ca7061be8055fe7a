/** Weight of a text; pictures need no more than two. */
export type Weight = 'regular' | 'semibold'

type RectShape = {
  readonly shape: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill?: string
  readonly stroke?: string
  readonly strokeWidth?: number
  readonly dashed?: boolean
  readonly radius?: number
}

type PathShape = {
  readonly shape: 'path'
  /** Corners of a polyline, in order; `closed` fills it. */
  readonly points: readonly (readonly [number, number])[]
  readonly stroke?: string
  readonly strokeWidth?: number
  readonly dashed?: boolean
  readonly fill?: string
  readonly closed?: boolean
}

type CircleShape = {
  readonly shape: 'circle'
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly fill?: string
  readonly stroke?: string
}

/** One line of text; `y` is its baseline. */
export type TextShape = {
  readonly shape: 'text'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight: Weight
  readonly fill: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

export type Shape = RectShape | PathShape | CircleShape | TextShape

/** What belongs together and is read together: a block with its title, a note with its lines. */
export type Group = { readonly about: string; readonly shapes: readonly Shape[] }

/** A picture as vectors, in points (1/72 inch), y downwards. `title` says in one sentence what is seen. */
export type Drawing = {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly groups: readonly Group[]
}
