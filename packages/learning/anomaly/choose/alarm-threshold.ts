/** Where the tail begins that is drawn on: this share of the scores, and so many at least. */
const TAIL = 0.05
const FEWEST_IN_TAIL = 10
/** With so many alarms allowed among the scores themselves, these say where the threshold lies. */
const ENOUGH = 5

const between = (above: number, below: number): number =>
  above > below ? (above + below) / 2 : below + Math.max(Math.abs(below), 1) * 1e-9

/**
 * The score from which on a row alarms, so that of normal rows the share `rate` does: counted among the scores where these
 * are enough, otherwise drawn on from their tail as an exponential one (peaks over a threshold, Pickands 1975). `NaN`
 * scores do not count; 1, the model's own limit, where the scores say nothing.
 */
export const alarmThreshold = (scores: Float64Array, rate: number): number => {
  const falling = scores
    .filter(score => !Number.isNaN(score))
    .sort()
    .reverse()
  const rows = falling.length
  if (rows === 0 || !(falling[0]! > 0)) return 1
  const allowed = Math.floor(rate * rows)
  if (allowed >= ENOUGH && allowed < rows) return between(falling[allowed - 1]!, falling[allowed]!)
  const count = Math.max(1, Math.min(Math.floor(rows / 2), Math.max(FEWEST_IN_TAIL, Math.ceil(TAIL * rows))))
  const from = falling[count] ?? falling[rows - 1]!
  let excess = 0
  for (let at = 0; at < count; at++) excess += (falling[at]! - from) / count
  const drawn = from + excess * Math.log(Math.max(1, count / (rate * rows)))
  // Fewer alarms are allowed than can be counted: none of the scores that are known is one.
  const aboveAll = between(falling[0]!, falling[0]!)
  return Math.max(drawn, aboveAll, Number.MIN_VALUE)
}
