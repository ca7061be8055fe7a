/** A query takes a few hundred aggregates at ease; a table may have thousands of columns. */
export const chunked = <T>(all: readonly T[], size = 200): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
