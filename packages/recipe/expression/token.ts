import { failure, type Result, success } from '../result.ts'

/** A piece of an expression; `at` is its place in the text, counted from 1. */
export type Token = {
  readonly kind: 'number' | 'text' | 'name' | 'column' | 'symbol' | 'end'
  readonly text: string
  readonly at: number
}

const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy
const TEXT = /'((?:[^']|'')*)'/y
const COLUMN = /`((?:[^`]|``)+)`/y
const SYMBOL = /==|!=|<=|>=|[-+*/%^()<>,]/y
const SPACE = /\s+/y

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const tokenAt = (text: string, at: number): { token: Token; length: number } | null => {
  const made = (kind: Token['kind'], match: RegExpExecArray, content: string) => ({
    token: { kind, text: content, at: at + 1 },
    length: match[0].length,
  })
  const number = matchAt(NUMBER, text, at)
  if (number) return made('number', number, number[0])
  const name = matchAt(NAME, text, at)
  if (name) return made('name', name, name[0])
  const quoted = matchAt(TEXT, text, at)
  if (quoted) return made('text', quoted, quoted[1]!.replaceAll("''", "'"))
  const column = matchAt(COLUMN, text, at)
  if (column) return made('column', column, column[1]!.replaceAll('``', '`'))
  const symbol = matchAt(SYMBOL, text, at)
  return symbol && made('symbol', symbol, symbol[0])
}

/** What may have been meant by a character that the grammar does not know. */
const MEANT: Readonly<Record<string, string>> = {
  '=': '==',
  '"': '`',
  '[': '`',
  '&': 'and',
  '|': 'or',
  '!': 'not',
  "'": "'…'",
  '`': '`…`',
}

/** Splits an expression into tokens, the last one of kind `end`. Fails with `expression-character`. */
export const tokenise = (text: string): Result<readonly Token[]> => {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const space = matchAt(SPACE, text, at)
    if (space) {
      at += space[0].length
      continue
    }
    const found = tokenAt(text, at)
    if (!found) {
      const character = String.fromCodePoint(text.codePointAt(at)!)
      return failure('expression-character', { position: at + 1, character, nearest: MEANT[character] ?? '' })
    }
    tokens.push(found.token)
    at += found.length
  }
  tokens.push({ kind: 'end', text: '', at: text.length + 1 })
  return success(tokens)
}
