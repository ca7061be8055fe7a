// C0 controls but tab, line feed and carriage return, DEL and C1, and the two non-characters: XML 1.0 § 2.2 forbids the
// most of them, and none of them can be seen.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g

/** A text of a person's as it may stand in any picture or document: whole characters, none that XML forbids. */
export const cleanText = (text: string): string => text.toWellFormed().replace(UNPRINTABLE, '')

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim()
