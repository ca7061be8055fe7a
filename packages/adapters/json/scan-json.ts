/** JSON that breaks off or goes wrong: line and column from 1. */
export class BrokenJson extends Error {
  override name = 'BrokenJson'
  readonly line: number
  readonly column: number
  constructor(line: number, column: number) {
    super(`line ${line}, column ${column}`)
    this.line = line
    this.column = column
  }
}

type Container = {
  readonly kind: '[' | '{'
  /** Its path in the document: `data.rows`. */
  readonly path: string
  key: string
  /** What may come next. */
  expects: 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end'
  elements: number
}

export type ScanHandler = {
  /** Whether the elements of the list at a path are wanted as texts. */
  wants: (path: string) => boolean
  /** An element of a wanted list. */
  element?: (text: string, line: number) => void
  /** A list has ended: how many elements it had, and whether its first was an object or a list. */
  list?: (path: string, elements: number, of: 'object' | 'list' | 'value') => void
}

const SCALAR = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9
const isScalar = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 97 && code <= 122) ||
  code === 45 ||
  code === 43 ||
  code === 46 ||
  code === 69

/**
 * Reads a JSON document (RFC 8259) piece by piece, however long it is: finds its lists and cuts out the elements of those
 * that are wanted, without holding more than one of them. Call `write` with pieces and `end` after the last; both throw
 * `BrokenJson` at the first character that is wrong.
 */
export const jsonScanner = ({ wants, element, list }: ScanHandler) => {
  const stack: Container[] = []
  const firsts = new Map<Container, 'object' | 'list' | 'value'>()
  let [line, column] = [1, 0]
  let done = false
  /** A text or scalar that is being read; `null` between them. */
  let token: { quoted: boolean; text: string; escaped: boolean } | null = null
  /** The element that is being cut out: how deep its list lies, where it began. */
  let cutting: { depth: number; from: number; kept: string; line: number } | null = null

  const wrong = (): never => {
    throw new BrokenJson(line, column)
  }
  const top = () => stack.at(-1)
  const pathOfNext = (): string => {
    const container = top()
    if (!container) return ''
    if (container.kind === '[') return `${container.path}[]`
    return container.path === '' ? container.key : `${container.path}.${container.key}`
  }
  const begin = (kind: 'object' | 'list' | 'value', at: number) => {
    const container = top()
    if (!container) {
      if (done) wrong()
      return
    }
    if (container.expects !== 'value' && container.expects !== 'value or end') wrong()
    if (container.kind !== '[') return
    if (container.elements === 0) firsts.set(container, kind)
    container.elements++
    if (!cutting && wants(container.path)) cutting = { depth: stack.length, from: at, kept: '', line }
  }
  const ended = (piece: string, to: number) => {
    const container = top()
    if (!container) done = true
    else container.expects = 'comma or end'
    if (cutting && cutting.depth === stack.length) {
      element?.(cutting.kept + piece.slice(cutting.from, to), cutting.line)
      cutting = null
    }
  }
  const endToken = (piece: string, to: number) => {
    const { quoted, text } = token!
    token = null
    if (!quoted) {
      if (!SCALAR.test(text)) wrong()
      ended(piece, to)
      return
    }
    const container = top()
    if (container?.kind === '{' && (container.expects === 'key' || container.expects === 'key or end')) {
      container.key = text
      container.expects = 'colon'
    } else ended(piece, to)
  }
  const open = (kind: '[' | '{', at: number) => {
    begin(kind === '{' ? 'object' : 'list', at)
    const path = pathOfNext()
    stack.push({ kind, path, key: '', expects: kind === '{' ? 'key or end' : 'value or end', elements: 0 })
  }
  const close = (kind: '[' | '{', piece: string, at: number) => {
    const container = top()
    if (!container || container.kind !== kind) return wrong()
    if (container.expects !== 'comma or end' && !container.expects.endsWith('or end')) wrong()
    stack.pop()
    if (kind === '[') list?.(container.path, container.elements, firsts.get(container) ?? 'value')
    firsts.delete(container)
    ended(piece, at + 1)
  }
  const startText = (at: number) => {
    const container = top()
    const isKey =
      container?.kind === '{' && (container.expects === 'key' || container.expects === 'key or end')
    if (!isKey) begin('value', at)
    token = { quoted: true, text: '', escaped: false }
  }

  const structural = (code: number, piece: string, at: number) => {
    const container = top()
    if (code === 0x7b) open('{', at)
    else if (code === 0x5b) open('[', at)
    else if (code === 0x7d) close('{', piece, at)
    else if (code === 0x5d) close('[', piece, at)
    else if (code === 0x22) startText(at)
    else if (code === 0x2c && container?.expects === 'comma or end')
      container.expects = container.kind === '{' ? 'key' : 'value'
    else if (code === 0x3a && container?.expects === 'colon') container.expects = 'value'
    else if (isScalar(code)) {
      begin('value', at)
      token = { quoted: false, text: String.fromCharCode(code), escaped: false }
    } else wrong()
  }

  const write = (piece: string): void => {
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at)
      if (code === 10) {
        line++
        column = 0
      } else column++
      if (token?.quoted) {
        if (token.escaped) token.escaped = false
        else if (code === 0x5c) token.escaped = true
        else if (code === 0x22) {
          endToken(piece, at + 1)
          continue
        } else if (code < 32) wrong()
        if (token.text.length < 200) token.text += piece[at]
        continue
      }
      if (token) {
        if (isScalar(code)) {
          if (token.text.length < 400) token.text += piece[at]
          continue
        }
        endToken(piece, at)
      }
      if (!isSpace(code)) structural(code, piece, at)
    }
    if (cutting) {
      cutting.kept += piece.slice(cutting.from)
      cutting.from = 0
    }
  }
  const end = (): void => {
    column++
    if (token) {
      if (token.quoted) wrong()
      endToken('', 0)
    }
    if (stack.length > 0 || !done) wrong()
  }
  return { write, end }
}
