import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identifier, joined, parameter, sql } from './sql.ts'

describe('SQL as a value', () => {
  it('numbers parameters anew where one text goes into another', () => {
    const inner = sql`a = ${parameter('x')} AND b = ${parameter(2)}`
    expect(sql`SELECT ${parameter(true)} WHERE ${inner} OR ${parameter(null)}`).toEqual({
      text: 'SELECT $1 WHERE a = $2 AND b = $3 OR $4',
      parameters: [true, 'x', 2, null],
    })
    expect(joined([inner, inner], ' OR ').text).toBe('a = $1 AND b = $2 OR a = $3 AND b = $4')
  })

  it('leaves names and literals alone that look like parameters', () => {
    const name = identifier('a$1"$2')
    expect(sql`${parameter(1)} ${sql`${name} '$1' ${parameter(2)}`}`.text).toBe(`$1 "a$1""$2" '$1' $2`)
  })

  it('quotes every name so that it ends where it ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), name => {
        const { text } = identifier(name)
        expect(text.slice(1, -1).replaceAll('""', '')).not.toContain('"')
        expect(text.slice(1, -1).replaceAll('""', '"')).toBe(name)
      }),
    )
  })
})
