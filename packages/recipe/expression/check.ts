import { nearest } from '../nearest.ts'
import { failure, type Result, success } from '../result.ts'
import { shortList } from '../short-list.ts'
import type { ColumnType } from '../steps/column.ts'
import type { TableColumn } from '../table.ts'
import type { ExpressionFunction } from './functions/signature.ts'
import { FUNCTIONS } from './functions.ts'
import type { BinaryOperator, Expression } from './parse.ts'
import { commonType, isNumeric } from './type.ts'

/** A node with its type and its inputs, checked: what is left is to write it as SQL. */
export type Checked = {
  readonly node: Expression
  readonly type: ColumnType
  readonly inputs: readonly Checked[]
}

const mismatch = (at: number, of: string, expected: string, found: ColumnType) =>
  failure('expression-type', { position: at, of, expected, found })

const checkBinary = (
  node: Expression & { kind: 'binary' },
  left: Checked,
  right: Checked,
): Result<Checked> => {
  const { operator, at } = node
  const inputs = [left, right]
  const each = (expected: 'number' | 'boolean', type: ColumnType): Result<Checked> => {
    const wrong = inputs.find(input =>
      expected === 'number' ? !isNumeric(input.type) : input.type !== expected,
    )
    return wrong ? mismatch(wrong.node.at, operator, expected, wrong.type) : success({ node, type, inputs })
  }
  const kinds: Record<BinaryOperator, 'logic' | 'equal' | 'order' | 'arithmetic'> = {
    and: 'logic',
    or: 'logic',
    '==': 'equal',
    '!=': 'equal',
    '<': 'order',
    '<=': 'order',
    '>': 'order',
    '>=': 'order',
    '+': 'arithmetic',
    '-': 'arithmetic',
    '*': 'arithmetic',
    '/': 'arithmetic',
    '%': 'arithmetic',
    '^': 'arithmetic',
  }
  const kind = kinds[operator]
  if (kind === 'logic') return each('boolean', 'boolean')
  if (kind === 'arithmetic') return each('number', 'number')
  if (!commonType(left.type, right.type)) return mismatch(right.node.at, operator, left.type, right.type)
  if (kind === 'order' && left.type === 'boolean') return mismatch(at, operator, 'number', 'boolean')
  return success({ node, type: 'boolean', inputs })
}

/** An input that has to be a text as it stands: a column there could be anything. */
const fixedWell = (node: Expression & { kind: 'call' }, { fixed }: ExpressionFunction) => {
  const input = fixed && node.inputs[fixed.input]
  if (!input || (input.kind === 'text' && fixed.fits(input.value))) return null
  const params = { position: input.at, of: node.name, expected: fixed.expected }
  return failure('expression-fixed-text', input.kind === 'text' ? { ...params, found: input.value } : params)
}

const checkCall = (node: Expression & { kind: 'call' }, inputs: readonly Checked[]): Result<Checked> => {
  const known = Object.hasOwn(FUNCTIONS, node.name) ? FUNCTIONS[node.name] : undefined
  if (!known) {
    const near = nearest(node.name, Object.keys(FUNCTIONS))
    return failure('expression-unknown-function', { position: node.at, name: node.name, nearest: near })
  }
  const [least, most] = known.inputs
  if (inputs.length < least || inputs.length > most)
    return failure('expression-inputs', {
      position: node.at,
      name: node.name,
      expected: least === most ? least : Number.isFinite(most) ? `${least}–${most}` : `≥ ${least}`,
      found: inputs.length,
    })
  const type = known.type(inputs.map(input => input.type))
  if (typeof type === 'string') return fixedWell(node, known) ?? success({ node, type, inputs })
  const wrong = inputs[type.wrong]!
  return mismatch(wrong.node.at, node.name, type.expected, wrong.type)
}

const checkColumn = (
  node: Expression & { kind: 'column' },
  columns: readonly TableColumn[],
): Result<Checked> => {
  const column = columns.find(candidate => candidate.name === node.name)
  if (column) return success({ node, type: column.type, inputs: [] })
  if (!node.quoted && node.name === 'pi')
    return success({ node: { kind: 'number', value: Math.PI, at: node.at }, type: 'number', inputs: [] })
  const names = columns.map(candidate => candidate.name)
  const near = nearest(node.name, names)
  const those = near === '' ? { columns: shortList(names) } : {}
  return failure('expression-unknown-column', { position: node.at, name: node.name, nearest: near, ...those })
}

/**
 * Checks a tree against the columns of a table. Arithmetic gives `number` (a double) whatever goes in, so that it
 * cannot overflow. Fails with `expression-type`, `expression-inputs`, `expression-unknown-column` or
 * `expression-unknown-function`; the last two name the nearest right name.
 */
export const checkExpression = (node: Expression, columns: readonly TableColumn[]): Result<Checked> => {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return success({ node, type: node.kind, inputs: [] })
    case 'column':
      return checkColumn(node, columns)
    case 'unary': {
      const operand = checkExpression(node.operand, columns)
      if (!operand.ok) return operand
      const right = node.operator === 'not' ? operand.value.type === 'boolean' : isNumeric(operand.value.type)
      const type = node.operator === 'not' ? 'boolean' : 'number'
      if (!right) return mismatch(node.operand.at, node.operator, type, operand.value.type)
      return success({ node, type, inputs: [operand.value] })
    }
    case 'binary': {
      const left = checkExpression(node.left, columns)
      if (!left.ok) return left
      const right = checkExpression(node.right, columns)
      return right.ok ? checkBinary(node, left.value, right.value) : right
    }
    case 'call': {
      const inputs: Checked[] = []
      for (const input of node.inputs) {
        const checked = checkExpression(input, columns)
        if (!checked.ok) return checked
        inputs.push(checked.value)
      }
      return checkCall(node, inputs)
    }
  }
}
