import { type CardPart, type CardSection, cleanLine, type Drawing } from '@leinwand/flow/publish'

export const text = (said: string, tone: 'plain' | 'dim' | 'strong' = 'plain'): CardPart => ({
  part: 'text',
  text: cleanLine(said),
  tone,
})

export const list = (items: readonly string[]): CardPart[] =>
  items.length === 0 ? [] : [{ part: 'list', items: items.map(cleanLine) }]

/** A table whose first column is the widest; none without rows. `figuresFrom`: columns from there on are figures. */
export const rowsTable = (
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  figuresFrom = 1,
): CardPart[] => {
  if (rows.length === 0) return []
  const first = head.length === 1 ? 1 : Math.max(1 / head.length, 0.34)
  const shares = head.map((_, at) => (at === 0 ? first : (1 - first) / (head.length - 1)))
  const clean = rows.map(row => row.map(cleanLine))
  return [{ part: 'table', table: { title, head, rows: clean, shares, numbersFrom: figuresFrom } }]
}

export const chart = (drawing: Drawing | null): CardPart[] => (drawing ? [{ part: 'chart', drawing }] : [])

/** A section, none where there is nothing to say. */
export const section = (title: string, parts: readonly CardPart[]): CardSection[] =>
  parts.length === 0 ? [] : [{ title, parts }]
