/** Between a pattern's id and the key of the note it needs; a person's own ids hardly hold it. */
const BETWEEN = '__'

/** The id that a pattern's needed note has once it is accepted; the same on every canvas. */
export const patternNoteId = (pattern: string, key: string): string => `${pattern}${BETWEEN}${key}`

export const isPatternNoteId = (id: string): boolean => id.includes(BETWEEN)
