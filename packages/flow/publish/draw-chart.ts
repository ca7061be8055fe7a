import type { Drawing, Shape, TextShape } from './drawing.ts'
import { LOOK } from './look.ts'
import type { Series } from './report.ts'

export type ChartContent = {
  readonly title: string
  readonly months: readonly string[]
  readonly bars: readonly Series[]
  readonly lines: readonly Series[]
  /** A level that is drawn as a dashed line, such as the credit line. */
  readonly level?: Series
  readonly format: (value: number) => string
}

const SIZE = { width: 760, height: 250 } as const
const ROOM = { left: 62, right: 8, top: 26, bottom: 24 } as const
const TYPE = 9

/** A step of 1, 2 or 5 times a power of ten that makes about `count` of them. */
const niceStep = (span: number, count: number): number => {
  const rough = span / count
  const power = 10 ** Math.floor(Math.log10(rough))
  return power * ([1, 2, 5, 10].find(factor => factor * power >= rough) ?? 10)
}

type Axis = { readonly low: number; readonly high: number; readonly step: number }

const axisOf = (values: readonly number[]): Axis => {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const step = niceStep(Math.max(high - low, 1), 5)
  return { low: Math.floor(low / step) * step, high: Math.max(Math.ceil(high / step), 1) * step, step }
}

const label = (x: number, y: number, text: string, anchor: TextShape['anchor']): TextShape => ({
  shape: 'text',
  x,
  y,
  text,
  size: TYPE,
  weight: 'regular',
  fill: LOOK.dim,
  ...(anchor === undefined ? {} : { anchor }),
})

/** Bars and lines over the months of a plan, with the zero line, a few amounts, a date a year, and a legend. */
export const drawChart = ({ title, months, bars, lines, level, format }: ChartContent): Drawing => {
  const all = [...bars, ...lines, ...(level ? [level] : [])]
  const axis = axisOf(all.flatMap(({ values }) => [...values]))
  const [width, height] = [SIZE.width - ROOM.left - ROOM.right, SIZE.height - ROOM.top - ROOM.bottom]
  const slot = width / Math.max(1, months.length)
  const x = (index: number): number => ROOM.left + slot * index
  const y = (value: number): number =>
    ROOM.top + height - ((value - axis.low) / (axis.high - axis.low)) * height
  const steps = Math.round((axis.high - axis.low) / axis.step)
  const grid = Array.from({ length: steps + 1 }, (_, index) => axis.low + index * axis.step)
  const across = (value: number, stroke: string, strokeWidth: number): Shape => ({
    shape: 'path',
    points: [
      [ROOM.left, y(value)],
      [ROOM.left + width, y(value)],
    ],
    stroke,
    strokeWidth,
  })
  const bar = slot / (bars.length + 0.5)
  let legendX: number = ROOM.left
  const legend = all.flatMap(({ name, colour }): Shape[] => {
    const at = legendX
    legendX += 24 + name.length * TYPE * 0.56
    return [
      { shape: 'rect', x: at, y: 6, width: 8, height: 8, fill: colour },
      label(at + 12, 13.5, name, 'start'),
    ]
  })
  return {
    ...SIZE,
    title,
    groups: [
      {
        about: title,
        shapes: [
          ...legend,
          ...grid.flatMap(value => [
            across(value, LOOK.line, 0.5),
            label(ROOM.left - 6, y(value) + 3, format(value), 'end'),
          ]),
          ...months.flatMap((month, index): Shape[] =>
            index % 12 === 0 ? [label(x(index), SIZE.height - 8, month, 'start')] : [],
          ),
          ...bars.flatMap(({ values, colour }, place) =>
            values.map((value, index): Shape => {
              const [top, bottom] = [y(Math.max(0, value)), y(Math.min(0, value))]
              const left = x(index) + bar * (place + 0.25)
              return { shape: 'rect', x: left, y: top, width: bar, height: bottom - top, fill: colour }
            }),
          ),
          across(0, LOOK.dim, 0.8),
          ...(level ? [{ ...across(level.values[0] ?? 0, level.colour, 1), dashed: true } as Shape] : []),
          ...lines.map(
            ({ values, colour }): Shape => ({
              shape: 'path',
              points: values.map((value, index) => [x(index) + slot / 2, y(value)] as const),
              stroke: colour,
              strokeWidth: 1.8,
            }),
          ),
        ],
      },
    ],
  }
}
