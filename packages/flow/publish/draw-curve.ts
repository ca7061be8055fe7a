import type { Drawing, Shape, TextShape } from './drawing.ts'
import { LOOK } from './look.ts'

export type CurveLine = {
  readonly name: string
  readonly colour: string
  readonly dashed?: boolean
  readonly points: readonly (readonly [x: number, y: number])[]
}

export type CurveContent = {
  readonly title: string
  readonly x: string
  readonly y: string
  readonly lines: readonly CurveLine[]
  readonly format: { readonly x: (value: number) => string; readonly y: (value: number) => string }
}

const SIZE = { width: 620, height: 240 } as const
const ROOM = { left: 70, right: 24, top: 40, bottom: 40 } as const
const TYPE = 10
const STEPS = 4

const label = (x: number, y: number, text: string, anchor: NonNullable<TextShape['anchor']>): TextShape => ({
  shape: 'text',
  x,
  y,
  text,
  size: TYPE,
  weight: 'regular',
  fill: LOOK.dim,
  anchor,
})

const spanOf = (values: readonly number[]): { low: number; high: number } => {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = low === high ? Math.abs(low) * 0.1 || 1 : 0
  return { low: low - room, high: high + room }
}

/** Lines of one quantity over another, with both axes named. `null` where there is nothing to draw. */
export const drawCurve = ({ title, x: xName, y: yName, lines, format }: CurveContent): Drawing | null => {
  const all = lines.flatMap(({ points }) => points)
  if (all.length < 2) return null
  const across = spanOf(all.map(([x]) => x))
  const up = spanOf(all.map(([, y]) => y))
  const [width, height] = [SIZE.width - ROOM.left - ROOM.right, SIZE.height - ROOM.top - ROOM.bottom]
  const x = (value: number): number => ROOM.left + ((value - across.low) / (across.high - across.low)) * width
  const y = (value: number): number => ROOM.top + height - ((value - up.low) / (up.high - up.low)) * height
  const steps = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS)
  const grid = steps.flatMap((share): Shape[] => {
    const value = up.low + share * (up.high - up.low)
    const at = across.low + share * (across.high - across.low)
    return [
      {
        shape: 'path',
        points: [
          [ROOM.left, y(value)],
          [ROOM.left + width, y(value)],
        ],
        stroke: LOOK.line,
        strokeWidth: 0.5,
      },
      label(ROOM.left - 6, y(value) + 3, format.y(value), 'end'),
      label(x(at), ROOM.top + height + 14, format.x(at), 'middle'),
    ]
  })
  let legendAt = ROOM.left + width
  const legend = lines.toReversed().flatMap(({ name, colour }): Shape[] => {
    const at = legendAt
    legendAt -= name.length * TYPE * 0.6 + 30
    return [
      label(at, 12, name, 'end'),
      {
        shape: 'rect',
        x: at - name.length * TYPE * 0.6 - 12,
        y: 4,
        width: 8,
        height: 8,
        fill: colour,
      },
    ]
  })
  const drawn = lines.map(
    ({ points, colour, dashed }): Shape => ({
      shape: 'path',
      points: points.map(([at, value]) => [x(at), y(value)] as const),
      stroke: colour,
      strokeWidth: 1.8,
      ...(dashed ? { dashed } : {}),
    }),
  )
  const names = [
    label(ROOM.left - 60, 28, yName, 'start'),
    label(ROOM.left + width, SIZE.height - 6, xName, 'end'),
  ]
  return {
    ...SIZE,
    title,
    groups: [{ about: title, shapes: [...grid, ...names, ...(lines.length > 1 ? legend : []), ...drawn] }],
  }
}
