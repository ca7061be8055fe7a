import { expect, test } from 'vitest'
import { createRandom } from '../../statistics/random.ts'
import { trainTree } from './train-tree.ts'
import { treeRules } from './tree-rules.ts'

test('a threshold rule finds the one limit that tells, and says it as a condition', () => {
  const random = createRandom(4)
  const torque = Float64Array.from({ length: 400 }, () => 30 + 40 * random.uniform())
  const noise = torque.map(() => random.uniform())
  const y = torque.map(value => (value > 61.2 ? 1 : 0))
  const columns = [
    { name: 'noise', kind: 'numeric', values: noise },
    { name: 'torque', kind: 'numeric', values: torque },
  ] as const
  const model = trainTree(
    'threshold-rule',
    { x: { rows: 400, columns }, y },
    { kind: 'classification', classes: ['ok', 'failure'] },
    { leaves: 2, maxDepth: 1, minLeafRows: 5, bins: 4095, classWeights: 'none' },
    { seed: 1 },
  )
  const [below, above] = treeRules(model)
  const [condition] = above!.conditions
  expect(condition).toMatchObject({ feature: 'torque', is: 'above' })
  expect(condition && 'value' in condition && condition.value).toBeCloseTo(61.2, 0)
  expect(above!.rows).toBe(y.reduce((sum, value) => sum + value, 0))
  expect(above!.outputs[1]).toBeGreaterThan(0.95)
  expect(below!.outputs[1]).toBeLessThan(0.05)
})
