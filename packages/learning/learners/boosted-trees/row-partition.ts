/**
 * Reorders `rows[begin … end)` so that the rows whose bin is marked in `goesLeft` come first, and returns
 * how many they are. Both parts keep their order, so rows stay ascending and memory is read forwards. `spare` holds as
 * many entries as `rows`. Without branches: which way a row goes cannot be foretold.
 */
export const partitionRows = (
  rows: Int32Array,
  begin: number,
  end: number,
  words: Uint32Array,
  shift: number,
  mask: number,
  goesLeft: Uint8Array,
  spare: Int32Array,
): number => {
  let left = begin
  let right = 0
  for (let i = begin; i < end; i++) {
    const row = rows[i]!
    const toLeft = goesLeft[(words[row]! >>> shift) & mask]!
    rows[left] = row
    spare[right] = row
    left += toLeft
    right += 1 - toLeft
  }
  rows.set(spare.subarray(0, right), left)
  return left - begin
}
