import type { Step, TableColumn } from '@leinwand/recipe'
import fc from 'fast-check'
import { type Draw, pick } from './random-table.ts'

type Rule = Extract<Step, { step: 'check' }>['rules'][number]

const drawRule = (draw: Draw, column: TableColumn, other: TableColumn, id: string): Rule => {
  const about = { id, column: column.name, action: pick(draw, ['flag', 'correct', 'quarantine'] as const) }
  const by = draw(fc.boolean) ? { by: other.name } : {}
  const makers: (() => Rule)[] = [
    () => ({ ...about, kind: 'known' }),
    () => ({ ...about, kind: 'range', low: -2, high: 3 }),
    () => ({ ...about, kind: 'among', values: ['1', '2', '-3'] }),
    () => ({ ...about, kind: 'pattern', pattern: pick(draw, ['\\p{L}*', '[^0-9]+', '.{1,3}']) }),
    () => ({ ...about, kind: 'unique' }),
    () => ({ ...about, kind: 'increasing', ...by }),
    () => ({ ...about, kind: 'maxGap', seconds: 3600, ...by }),
    () => ({ ...about, kind: 'when', where: `isMissing(\`${column.name.replaceAll('`', '``')}\`)` }),
  ]
  return pick(draw, makers)()
}

/** A step over rows: mostly a valid one. */
export const drawRowStep = (draw: Draw, columns: readonly TableColumn[], fitted: boolean): Step => {
  const column = pick(draw, columns)
  const other = pick(draw, columns)
  const { name } = column
  const made = pick(draw, ['piece', 'Piece "2"', "it's $1"])
  const by = draw(fc.boolean) ? { by: other.name } : {}
  const action = pick(draw, ['clip', 'missing', 'flag'] as const)
  const makers: (() => Step)[] = [
    () => ({
      step: 'check',
      rules: ['a', "b'", '$1'].map(id => drawRule(draw, pick(draw, columns), other, id)),
    }),
    () => ({ step: 'reorder', first: [name], last: other.name === name ? [] : [other.name] }),
    () => ({
      step: 'text',
      columns: [name],
      operations: [
        pick(draw, ['trim', 'collapse', 'lower', 'upper', 'title', 'nfc'] as const),
        { replace: pick(draw, ['a', '$', "'"]), by: '$1' },
      ],
    }),
    () => ({
      step: 'map',
      column: name,
      values: { L: 'low', 1: 'one', true: null, "it's": '$1' },
      others: pick(draw, ['keep' as const, 'missing' as const, { constant: "o'" }]),
    }),
    () => ({
      step: 'splitColumn',
      column: name,
      delimiter: pick(draw, [' ', '$', '\n']),
      into: [made, 'rest'],
      keep: draw(fc.boolean),
    }),
    () => ({ step: 'splitColumn', column: name, pattern: '(.)(.*)', into: [made], keep: draw(fc.boolean) }),
    () => ({
      step: 'mergeColumns',
      columns: [name, other.name],
      into: made,
      separator: pick(draw, [' ', '$1']),
      keep: draw(fc.boolean),
    }),
    () => ({ step: 'convertUnit', column: name, from: '°C', to: pick(draw, ['K', '°F']) }),
    () => ({ step: 'convertUnit', column: name, from: 'bar', to: pick(draw, ['psi', 'kPa', 'MPa']) }),
    () => ({ step: 'outliers', column: name, method: 'limits', low: -1, high: 2, action }),
    () => ({
      step: 'fill',
      columns: [name],
      with: { forward: draw(fc.boolean) ? { ...by, rows: draw(fc.integer, { min: 1, max: 4 }) } : by },
    }),
    ...(fitted
      ? [
          (): Step => ({ step: 'outliers', column: name, method: 'iqr', factor: 1.5, action }),
          (): Step => ({ step: 'outliers', column: name, method: 'mad', factor: 2, action }),
        ]
      : []),
  ]
  return pick(draw, makers)()
}
