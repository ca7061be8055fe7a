/** Most characters of a note's text, of its details and of its owner's name. */
export const NOTE_TEXT_AT_MOST = 120
export const NOTE_DETAILS_AT_MOST = 10_000
export const NOTE_OWNER_AT_MOST = 120

/** The beginning of a text that is too long for a note, to a whole word where there is one, with an ellipsis. */
export const shortNoteText = (text: string): string => {
  if (text.length <= NOTE_TEXT_AT_MOST) return text
  const start = text.slice(0, NOTE_TEXT_AT_MOST - 1).replace(/[\uD800-\uDBFF]$/, '')
  const word = start.lastIndexOf(' ')
  return `${(word > NOTE_TEXT_AT_MOST / 2 ? start.slice(0, word) : start).trimEnd()}…`
}
