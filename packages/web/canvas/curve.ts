import type { Box } from './measured.ts'

const middle = ({ top, bottom }: Box): number => (top + bottom) / 2

const bend = (fromX: number, fromY: number, toX: number, toY: number, reach: number): string =>
  `M${fromX.toFixed(1)} ${fromY.toFixed(1)}C${(fromX + reach).toFixed(1)} ${fromY.toFixed(1)} ${(toX + (toX > fromX ? -1 : 1) * Math.abs(reach)).toFixed(1)} ${toY.toFixed(1)} ${toX.toFixed(1)} ${toY.toFixed(1)}`

/** A curve from one box to another: from side to side where one lies beside the other, else round the right of both. */
export const curve = (from: Box, to: Box): string => {
  const [fromY, toY] = [middle(from), middle(to)]
  if (to.left >= from.right) {
    return bend(from.right, fromY, to.left, toY, Math.max(24, (to.left - from.right) / 2))
  }
  if (to.right <= from.left) {
    return bend(from.left, fromY, to.right, toY, -Math.max(24, (from.left - to.right) / 2))
  }
  const out = Math.min(40, 14 + Math.abs(toY - fromY) / 6)
  return `M${from.right.toFixed(1)} ${fromY.toFixed(1)}C${(from.right + out).toFixed(1)} ${fromY.toFixed(1)} ${(to.right + out).toFixed(1)} ${toY.toFixed(1)} ${to.right.toFixed(1)} ${toY.toFixed(1)}`
}
