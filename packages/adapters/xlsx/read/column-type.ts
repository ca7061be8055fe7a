import { isMarker } from '@leinwand/recipe'
import type { KnownType } from '../../tabular/open-table.ts'
import type { ColumnKinds } from './survey-sheet.ts'

/** Up to this share of texts among figures, and the column is one of figures with some that cannot be read. */
const MOST_TEXTS = 0.05

/** What the cells of a column say of its type; `null` where they are texts, or of several kinds: then the texts decide. */
export const typeOfKinds = ({
  number,
  whole,
  date,
  timestamp,
  boolean,
  text,
  words,
}: ColumnKinds): KnownType | null => {
  const markers = [...words].filter(([word, count]) => count > 0 && isMarker(word))
  const unreadable = text - markers.reduce((sum, [, count]) => sum + count, 0)
  const figures = number + date + timestamp + boolean
  if (figures === 0 || unreadable > (figures + unreadable) * MOST_TEXTS) return null
  const missing = markers.map(([word]) => word)
  if (number === figures) return { as: whole === number ? 'integer' : 'number', missing, unreadable }
  if (boolean === figures) return { as: 'boolean', missing, unreadable }
  if (date === figures) return { as: 'date', missing, unreadable }
  return date + timestamp === figures ? { as: 'timestamp', missing, unreadable } : null
}
