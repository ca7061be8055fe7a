/** The unit at the end of a header: `Torque [Nm]`, `Druck (bar)`. */
export const unitOf = (header: string): string | null =>
  /[[(]([^[\]()]{1,20})[\])]\s*$/.exec(header)?.[1]?.trim() || null
