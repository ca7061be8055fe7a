import { describe, expect, it } from 'vitest'
import { encode, featureNames } from './encode.ts'

describe('encode', () => {
  it('gives one column for each feature, whatever else the rows hold', () => {
    const rows = [
      { n: 1.5, b: true, t: 'M', other: 'x' },
      { n: null, b: false, t: 'new' },
      { n: '9007199254740993', t: null },
    ]
    expect(
      encode(rows, [
        { name: 'b', kind: 'numeric' },
        { name: 'n', kind: 'numeric' },
        { name: 't', kind: 'categorical', categories: ['L', 'M'] },
        { name: 'toString', kind: 'numeric' },
      ]),
    ).toEqual({
      rows: 3,
      columns: [
        { name: 'b', kind: 'numeric', values: Float64Array.of(1, 0, Number.NaN) },
        { name: 'n', kind: 'numeric', values: Float64Array.of(1.5, Number.NaN, 9007199254740992) },
        { name: 't', kind: 'categorical', codes: Int32Array.of(1, -1, -1), categories: ['L', 'M'] },
        { name: 'toString', kind: 'numeric', values: Float64Array.of(Number.NaN, Number.NaN, Number.NaN) },
      ],
    })
  })
})

describe('features', () => {
  it('are the columns that can be learned from, without target, ignored ones and leaks', () => {
    const columns = [
      { name: 'id', type: 'integer' },
      { name: 'at', type: 'timestamp' },
      { name: 'torque', type: 'number' },
      { name: 'Type', type: 'text' },
      { name: 'TWF', type: 'boolean' },
      { name: 'failure', type: 'boolean' },
    ] as const
    expect(featureNames(columns, { target: 'failure', ignore: ['id'], leaks: ['TWF'] })).toEqual([
      'torque',
      'Type',
    ])
  })
})
