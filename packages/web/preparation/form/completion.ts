import { FUNCTIONS, type TableColumn } from '@leinwand/recipe'

export type Completion = {
  readonly kind: 'column' | 'function'
  readonly name: string
  /** What is put in place of what was typed so far. */
  readonly text: string
}

export type Completing = {
  readonly from: number
  readonly to: number
  readonly offers: readonly Completion[]
}

const MOST = 8
const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u
/** Words of the grammar: a column called so has to be quoted. */
const WORDS = new Set(['and', 'or', 'not', 'true', 'false', 'pi'])
const TYPED = /(?:`(?<quoted>[^`]*)|(?<bare>[\p{L}_][\p{L}\p{N}_]*))$/u

/** A column's name as an expression says it. */
export const columnText = (name: string): string =>
  NAME.test(name) && !WORDS.has(name) ? name : `\`${name.replaceAll('`', '``')}\``

/** Names that begin so first, then those that hold it somewhere. */
const fitting = (names: readonly string[], typed: string): string[] => {
  const wanted = typed.toLowerCase()
  const at = (name: string): number => name.toLowerCase().indexOf(wanted)
  return names.filter(name => at(name) >= 0).toSorted((a, b) => Math.min(at(a), 1) - Math.min(at(b), 1))
}

/** Whether a place lies within a text in single quotes. */
const inText = (before: string): boolean => (before.match(/'/g)?.length ?? 0) % 2 === 1
const inQuotes = (before: string): boolean => (before.match(/`/g)?.length ?? 0) % 2 === 1

/** What may stand at the caret: columns and functions that fit what was typed; `null` where nothing was asked for. */
export const completionAt = (
  text: string,
  caret: number,
  columns: readonly TableColumn[],
  asked = false,
): Completing | null => {
  const before = text.slice(0, caret)
  if (inText(before)) return null
  const quoted = inQuotes(before)
  const match = quoted || /[\p{L}\p{N}_]$/u.test(before) ? TYPED.exec(before) : null
  const typed = match?.groups?.quoted ?? match?.groups?.bare ?? ''
  if (!asked && !match) return null
  const names = fitting(
    columns.map(({ name }) => name),
    typed,
  )
  const functions = quoted ? [] : fitting(Object.keys(FUNCTIONS), typed)
  const offers = [
    ...names.map((name): Completion => ({ kind: 'column', name, text: columnText(name) })),
    ...functions.map((name): Completion => ({ kind: 'function', name, text: `${name}(` })),
  ].slice(0, MOST)
  const from = match?.index ?? caret
  const written = text.slice(from, caret)
  if (offers.length === 0 || (offers.length === 1 && offers[0]?.text === written)) return null
  // A quote that is closed already goes with what it holds.
  return { from, to: quoted && text[caret] === '`' ? caret + 1 : caret, offers }
}

/** The text with a completion put in, and where the caret then stands. */
export const completed = (
  text: string,
  { from, to }: Completing,
  offer: Completion,
): { text: string; caret: number } => ({
  text: text.slice(0, from) + offer.text + text.slice(to),
  caret: from + offer.text.length,
})
