import { CST, Parser } from 'yaml'

export type Unclosed = { offset: number; open: string; close: string }

const CLOSES: Readonly<Record<string, string>> = { '[': ']', '{': '}', '"': '"', "'": "'" }

/** No file nests this deep; a hundred thousand brackets would be one call within the other until the stack is full. */
const DEEPEST = 100

/** Whether a bracket or quotation mark that opens this token is never closed. */
const isOpen = (token: CST.Token): string | undefined => {
  if (token.type === 'flow-collection') {
    const { source } = token.start
    return token.end.some(end => end.source === CLOSES[source]) ? undefined : source
  }
  if (token.type !== 'double-quoted-scalar' && token.type !== 'single-quoted-scalar') return undefined
  const mark = token.source[0]!
  return token.source.length > 1 && token.source.endsWith(mark) ? undefined : mark
}

/**
 * The first bracket or quotation mark of a YAML text that is never closed. YAML itself complains only where the text
 * after it stops making sense, which may be many lines below.
 */
export const unclosed = (text: string): Unclosed | undefined => {
  let first: Unclosed | undefined
  const look = (token: CST.Token | null | undefined): void => {
    const open = token ? isOpen(token) : undefined
    const offset = token?.type === 'flow-collection' ? token.start.offset : (token?.offset ?? 0)
    if (open !== undefined && (!first || offset < first.offset))
      first = { offset, open, close: CLOSES[open]! }
  }
  for (const token of new Parser().parse(text)) {
    if (token.type !== 'document') continue
    look(token.value)
    CST.visit(token, (item, path) => {
      look(item.key)
      look(item.value)
      return path.length > DEEPEST ? CST.visit.SKIP : undefined
    })
  }
  return first
}
