import { ENTRY } from './histogram/packed-sums.ts'

/** A bin after which to cut, drawn evenly between the lowest and the highest bin that hold rows (Geurts et al. 2006). */
export const randomBin = (histogram: Float64Array, offset: number, present: number, draw: number): number => {
  let low = 0
  let high = present - 1
  while (low < high && histogram[offset + low * ENTRY + 2] === 0) low++
  while (high > low && histogram[offset + high * ENTRY + 2] === 0) high--
  return high > low ? low + (draw % (high - low)) : low
}
