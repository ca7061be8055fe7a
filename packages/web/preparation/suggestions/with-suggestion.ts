import type { Suggestion } from '@leinwand/contract'
import { type Entry, newEntry, type Settings, stepNumber } from '../recipe-draft.ts'

type Written = { readonly entries: readonly Entry[]; readonly settings: Settings }

/** A recipe with what is suggested put in, and which entry of it is the first new one. */
export const withSuggestion = (
  { entries, settings }: Written,
  { at, steps, ignore }: Suggestion,
): Written & { first: { key: string; place: number } | undefined } => {
  const behind = entries.findIndex((_, index) => stepNumber(entries, index) >= at)
  const place = at === 0 ? 0 : behind < 0 ? entries.length : behind + 1
  const more = steps.map(step => newEntry(step))
  return {
    entries: [...entries.slice(0, place), ...more, ...entries.slice(place)],
    settings: { ...settings, ignore: [...new Set([...settings.ignore, ...ignore])] },
    first: more[0] && { key: more[0].key, place },
  }
}
