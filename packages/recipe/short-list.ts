const SHOWN = 20

/** Names for a sentence: a table can have thousands of columns. */
export const shortList = (names: readonly string[]): string =>
  [...names.slice(0, SHOWN), ...(names.length > SHOWN ? ['…'] : [])].join(', ')
