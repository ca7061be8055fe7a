import type { RecipeNode } from '@leinwand/contract'
import { expect, test } from 'vitest'
import { branched } from './tree.ts'

const node = (id: number, parent: number | null): RecipeNode => ({
  id,
  parent,
  at: '2027-01-01T00:00:00Z',
  actor: 'A',
  about: { code: 'changed', params: {} },
  steps: 1,
  current: false,
})

test('a state that was made after an undo begins a branch, and what follows it stays on it', () => {
  const nodes = [node(1, null), node(2, 1), node(3, 2), node(4, 1), node(5, 4)]
  expect(branched(nodes).map(({ node: { id }, depth, branches }) => [id, depth, branches])).toEqual([
    [5, 1, false],
    [4, 1, true],
    [3, 0, false],
    [2, 0, false],
    [1, 0, false],
  ])
})
