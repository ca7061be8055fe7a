import type { OperatingModesModel } from './operating-modes-model.ts'

/** So many features name a mode. */
const NAMED = 2

/** Each mode by what tells the modes apart most and how high it is there: `speed ≈ 1500, pressure ≈ 7.2`. */
export const modeNames = ({ centres, features, scale }: OperatingModesModel): string[] => {
  const apart = features.map((_, f) => {
    const values = centres.map(centre => centre[f]!)
    return (Math.max(...values) - Math.min(...values)) / scale.spread[f]!
  })
  const telling = [...apart.keys()].sort((a, b) => apart[b]! - apart[a]! || a - b).slice(0, NAMED)
  return centres.map(centre =>
    telling.map(f => `${features[f]!.name} ≈ ${Number(centre[f]!.toPrecision(3))}`).join(', '),
  )
}
