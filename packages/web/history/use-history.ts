import type { CanvasEvent } from '@leinwand/method'
import { useMemo } from 'react'
import { useLanguage } from '../language/language.ts'
import { eventInWords, type Names } from './act-in-words.ts'
import { momentsOf } from './moments.ts'
import type { Entry } from './timeline.ts'
import { toldOf } from './told.ts'

/** The history of a canvas, made once for all that is shown of it: entries in words (oldest first) and every moment. */
export const useHistory = (events: readonly CanvasEvent[], names: Names) => {
  const language = useLanguage()
  const moments = useMemo(() => momentsOf(events), [events])
  const told = useMemo(() => toldOf(events), [events])
  const entries = useMemo(
    () =>
      told.map(
        (each, index): Entry => ({ told: each, step: index + 1, words: eventInWords(each, language, names) }),
      ),
    [told, language, names],
  )
  return { entries, moments }
}
