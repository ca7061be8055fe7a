import { type Failure, failure, type Result, success } from '../result.ts'
import { type Token, tokenise } from './token.ts'

type UnaryOperator = '-' | 'not'
export type BinaryOperator =
  | 'or'
  | 'and'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'

/** An expression as a tree; `at` is the place in the text, counted from 1. */
export type Expression = { readonly at: number } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'column'; readonly name: string; readonly quoted: boolean }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: 'call'; readonly name: string; readonly inputs: readonly Expression[] }
)

const LONGEST = 2000
/** Deeper trees are refused: neither our recursion nor DuckDB's (1,000 by default) should be a user's to exhaust. */
const DEEPEST = 64

/** Binding powers after Pratt 1973: left, right. `^` binds to the right, so 2^3^2 = 2^9. */
const BINDS: Readonly<Record<BinaryOperator, readonly [number, number]>> = {
  or: [1, 2],
  and: [3, 4],
  '==': [7, 8],
  '!=': [7, 8],
  '<': [7, 8],
  '<=': [7, 8],
  '>': [7, 8],
  '>=': [7, 8],
  '+': [9, 10],
  '-': [9, 10],
  '*': [11, 12],
  '/': [11, 12],
  '%': [11, 12],
  '^': [16, 15],
}
const NOT_BINDS = 5
const MINUS_BINDS = 13

const isBinary = (text: string): text is BinaryOperator => Object.hasOwn(BINDS, text)

/** Thrown inside the parser only, and caught in `parseExpression`: a Pratt parser unwinds from any depth. */
class Refusal extends Error {
  readonly failure: Failure
  constructor(code: string, params: Failure['params']) {
    super(code)
    this.failure = { code, params }
  }
}

class Parser {
  private readonly tokens: readonly Token[]
  private index = 0
  private depth = 0

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  whole(): Expression {
    const tree = this.expression(0)
    const rest = this.peek()
    if (rest.kind !== 'end') throw this.unexpected(rest, 'operator')
    return tree
  }

  private peek(): Token {
    return this.tokens[this.index]!
  }

  private next(): Token {
    const token = this.peek()
    if (token.kind !== 'end') this.index++
    return token
  }

  private unexpected(token: Token, expected: string): Refusal {
    if (token.kind === 'end') return new Refusal('expression-ends-early', { position: token.at, expected })
    return new Refusal('expression-unexpected', { position: token.at, found: token.text, expected })
  }

  private expect(symbol: string): void {
    const token = this.next()
    if (token.kind !== 'symbol' || token.text !== symbol) throw this.unexpected(token, symbol)
  }

  private expression(least: number): Expression {
    if (++this.depth > DEEPEST) throw new Refusal('expression-too-deep', { most: DEEPEST })
    let left = this.prefix()
    for (;;) {
      const token = this.peek()
      const operator = token.text
      if ((token.kind !== 'symbol' && token.kind !== 'name') || !isBinary(operator)) break
      const [leftPower, rightPower] = BINDS[operator]
      if (leftPower < least) break
      this.next()
      const right = this.expression(rightPower)
      // a < b < c would compare a truth with a number: almost always meant as two comparisons.
      if (
        leftPower === 7 &&
        left.kind === 'binary' &&
        BINDS[left.operator][0] === 7 &&
        !this.closed.has(left)
      )
        throw new Refusal('expression-chained-comparison', { position: token.at })
      left = { kind: 'binary', operator, left, right, at: token.at }
    }
    this.depth--
    return left
  }

  /** Trees that stood in parentheses. */
  private readonly closed = new WeakSet<Expression>()

  private prefix(): Expression {
    const token = this.next()
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: Number(token.text), at: token.at }
      case 'text':
        return { kind: 'text', value: token.text, at: token.at }
      case 'column':
        return { kind: 'column', name: token.text, quoted: true, at: token.at }
      case 'name':
        return this.name(token)
      case 'symbol':
        return this.symbol(token)
      case 'end':
        throw this.unexpected(token, 'value')
    }
  }

  private name(token: Token): Expression {
    if (token.text === 'true' || token.text === 'false')
      return { kind: 'boolean', value: token.text === 'true', at: token.at }
    if (token.text === 'not')
      return { kind: 'unary', operator: 'not', operand: this.expression(NOT_BINDS), at: token.at }
    if (token.text === 'and' || token.text === 'or') throw this.unexpected(token, 'value')
    const open = this.peek()
    if (open.kind === 'symbol' && open.text === '(')
      return { kind: 'call', name: token.text, inputs: this.inputs(), at: token.at }
    return { kind: 'column', name: token.text, quoted: false, at: token.at }
  }

  private symbol(token: Token): Expression {
    if (token.text === '-')
      return { kind: 'unary', operator: '-', operand: this.expression(MINUS_BINDS), at: token.at }
    if (token.text !== '(') throw this.unexpected(token, 'value')
    const inner = this.expression(0)
    this.expect(')')
    this.closed.add(inner)
    return inner
  }

  private inputs(): Expression[] {
    this.expect('(')
    const inputs: Expression[] = []
    if (this.peek().kind === 'symbol' && this.peek().text === ')') {
      this.next()
      return inputs
    }
    for (;;) {
      inputs.push(this.expression(0))
      const token = this.next()
      if (token.kind === 'symbol' && token.text === ')') return inputs
      if (token.kind !== 'symbol' || token.text !== ',') throw this.unexpected(token, ')')
    }
  }
}

const depthOf = (tree: Expression): number => {
  switch (tree.kind) {
    case 'unary':
      return 1 + depthOf(tree.operand)
    case 'binary':
      return 1 + Math.max(depthOf(tree.left), depthOf(tree.right))
    case 'call':
      return 1 + Math.max(0, ...tree.inputs.map(depthOf))
    default:
      return 1
  }
}

/**
 * Text of our own grammar to a tree. Fails with `expression-character`, `expression-unexpected`,
 * `expression-ends-early`, `expression-chained-comparison`, `expression-too-long` or `expression-too-deep`.
 */
export const parseExpression = (text: string): Result<Expression> => {
  if (text.length > LONGEST) return failure('expression-too-long', { most: LONGEST, found: text.length })
  const tokens = tokenise(text)
  if (!tokens.ok) return tokens
  try {
    const tree = new Parser(tokens.value).whole()
    return depthOf(tree) > DEEPEST ? failure('expression-too-deep', { most: DEEPEST }) : success(tree)
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, failure: error.failure }
    throw error
  }
}
