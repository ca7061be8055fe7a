/** Mean rows until the CUSUM of one side alarms with all normal: Siegmund's approximation (1985). */
const oneSided = (allowance: number, limit: number): number => {
  const reach = 2 * allowance * (limit + 1.166)
  return (Math.expm1(reach) - reach) / (2 * allowance * allowance)
}

/** Of both sides together: alarms of the two come as independent ones. */
export const cusumRunLength = (allowance: number, limit: number): number => oneSided(allowance, limit) / 2

/** The decision limit, in deviations, with the wanted run length; found by halving. */
export const cusumLimit = (allowance: number, runLength: number): number => {
  let [low, high] = [0, 1]
  while (cusumRunLength(allowance, high) < runLength) high *= 2
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (cusumRunLength(allowance, middle) < runLength) low = middle
    else high = middle
  }
  return (low + high) / 2
}
