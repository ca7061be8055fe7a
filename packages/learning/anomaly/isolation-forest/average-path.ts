const EULER = 0.5772156649015329

/** Mean depth at which a search in a random binary tree of `rows` ends without success: c(n) of Liu, Ting & Zhou (2008). */
export const averagePath = (rows: number): number => {
  if (rows <= 1) return 0
  if (rows === 2) return 1
  return 2 * (Math.log(rows - 1) + EULER) - (2 * (rows - 1)) / rows
}
