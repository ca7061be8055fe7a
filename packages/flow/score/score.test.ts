import { type Matrix, predict, trainBoostedTrees, trainConstant } from '@leinwand/learning'
import { FittedRecipe, Recipe } from '@leinwand/recipe'
import { describe, expect, test } from 'vitest'
import { carries } from './carries.ts'
import { scorer, watchedClass } from './score.ts'
import { textRows } from './text-row.ts'

const rows = 400
const hot = Float64Array.from({ length: rows }, (_, n) => (n * 37) % 100)
const kinds = Int32Array.from({ length: rows }, (_, n) => n % 3)
const x: Matrix = {
  rows,
  columns: [
    { name: 'hot', kind: 'numeric', values: hot },
    { name: 'running', kind: 'numeric', values: Float64Array.from(hot, value => value % 2) },
    { name: 'kind', kind: 'categorical', codes: kinds, categories: ['a', 'b', 'c'] },
  ],
}
const y = Float64Array.from(hot, (value, n) => (value > 60 || kinds[n] === 2 ? 1 : 0))
const task = { kind: 'classification' as const, classes: ['false', 'true'] }
const model = trainBoostedTrees({ x, y }, task, { trees: 20, minLeafRows: 5 }, { seed: 1 })

describe('a score', () => {
  test('is the probability that the model gives to a row of the training, to the last bit', () => {
    const all = predict(model, x)
    if (all.kind !== 'classification') throw new Error('the model is a classifier')
    const score = scorer({ model, threshold: 0.5 })
    for (let n = 0; n < rows; n++) {
      // A live row has text for a category and a boolean where the matrix has a code and a number.
      const row = { kind: 'abc'[kinds[n]!]!, running: hot[n]! % 2 === 1, hot: hot[n]!, other: 'ignored' }
      expect(score(row).prediction).toBe(all.probabilities[1]![n])
      expect(score(row).warning).toBe(all.probabilities[1]![n]! >= 0.5)
    }
  })

  test('takes unknown categories, missing values and text in numbers as missing', () => {
    const score = scorer({ model, threshold: null })
    const missing = score({}).prediction
    expect(score({ hot: null, running: null, kind: null }).prediction).toBe(missing)
    expect(score({ hot: 'warm', kind: 'z' }).prediction).toBe(missing)
    expect(score({ hot: 99 }).prediction).not.toBe(missing)
  })

  test('warns at the threshold itself, and never without one', () => {
    const half = trainConstant(
      { x, y: Float64Array.from(hot, (_, n) => n % 2) },
      { kind: 'classification', classes: ['false', 'true'] },
    )
    const { prediction } = scorer({ model: half, threshold: null })({})
    expect(scorer({ model: half, threshold: null })({}).warning).toBe(false)
    expect(scorer({ model: half, threshold: prediction })({}).warning).toBe(true)
    expect(scorer({ model: half, threshold: prediction + 0.001 })({}).warning).toBe(false)
  })
})

test('the watched class is the one named, then true, then the last', () => {
  const withClasses = (classes: string[]) => ({
    ...model,
    task: { kind: 'classification' as const, classes },
  })
  expect(watchedClass({ task: model.task })).toBe(1)
  expect(watchedClass({ task: withClasses(['true', 'false']).task })).toBe(0)
  expect(watchedClass({ task: withClasses(['fine', 'worn', 'broken']).task })).toBe(2)
  expect(watchedClass({ task: withClasses(['fine', 'worn', 'broken']).task, positive: 'worn' })).toBe(1)
})

test('of two classes the one that is called good is not watched, wherever it stands', () => {
  const watched = (...classes: string[]) =>
    classes[watchedClass({ task: { kind: 'classification', classes } })]
  expect(watched('NOK', 'OK')).toBe('NOK')
  expect(watched('i.O.', 'n.i.O.')).toBe('n.i.O.')
  expect(watched('Ausschuss', 'Gut')).toBe('Ausschuss')
  expect(watched('gut', 'schlecht')).toBe('schlecht')
  expect(watched('hoch', 'normal')).toBe('hoch')
  expect(watched('A', 'B')).toBe('B')
})

const fittedWith = (steps: unknown[], input = ['Torque', 'On']): FittedRecipe =>
  FittedRecipe.parse({
    format: 'leinwand-recipe',
    version: 1,
    recipe: Recipe.parse({ id: 'r', source: 's', steps, target: 'On' }),
    input,
    output: [],
    learned: steps.map(() => ({})),
  })

describe('a live reading as the text that the recipe starts from', () => {
  test('has the columns of the source only, and null for what is not there', () => {
    const texts = textRows(fittedWith([]))
    expect(texts({ Torque: 41.4, more: 1 })).toEqual({ Torque: '41.4', On: null })
    expect(texts({ Torque: 'n/a', On: true })).toEqual({ Torque: 'n/a', On: 'true' })
    expect(texts(JSON.parse('{"__proto__":{"On":1}}'))).toEqual({ Torque: null, On: null })
  })

  test('is written as the parse step reads it, under whatever name the column has by then', () => {
    const steps = [
      { step: 'rename', columns: { Torque: 'Drehmoment' } },
      {
        step: 'parse',
        columns: {
          Drehmoment: { as: 'number', decimal: ',' },
          On: { as: 'boolean', true: ['ja'], false: ['nein'] },
        },
      },
    ]
    const texts = textRows(fittedWith(steps))
    expect(texts({ Torque: 41.4, On: false })).toEqual({ Torque: '41,4', On: 'nein' })
    expect(texts({ Torque: -1.5e-7, On: true })).toEqual({ Torque: '-1,5e-7', On: 'ja' })
  })
})

test('a recipe with dedupe looks back, one without does not', () => {
  const parse = { step: 'parse', columns: { Torque: { as: 'number' }, On: { as: 'boolean' } } }
  expect(carries(fittedWith([parse]))).toBe(false)
  expect(carries(fittedWith([parse, { step: 'dedupe', by: ['Torque'] }]))).toBe(true)
})
