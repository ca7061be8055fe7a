/** A line that only rules off: `-----`, `+----+-----+`, `|---|--:|`, `==== ====`. */
export const isRule = (line: string): boolean => /^[ |+=_:.-]+$/.test(line) && /[-=_]{3}/.test(line)
