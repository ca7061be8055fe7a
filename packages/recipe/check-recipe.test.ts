import { describe, expect, it } from 'vitest'
import { checkRecipe } from './check-recipe.ts'
import { Recipe } from './recipe.ts'

const check = (target: string, steps: readonly unknown[], source: readonly string[] = ['x', 'z', 'y']) =>
  checkRecipe(Recipe.parse({ id: 'r', source: 's', target, steps }), source)
const split = { step: 'split', kind: 'random', reason: 'rows are alike' }

describe('a recipe without data', () => {
  it('says which columns there are before each step and at the end', () => {
    const checked = check('y', [
      { step: 'parse', columns: { x: { as: 'number', unit: 'mm' } } },
      { step: 'derive', column: 'w', as: 'x > 1' },
    ])
    expect(checked.ok && checked.value.before[1]).toEqual([
      { name: 'x', type: 'number', unit: 'mm' },
      { name: 'z', type: 'text' },
      { name: 'y', type: 'text' },
    ])
    expect(checked.ok && checked.value.output.at(-1)).toEqual({ name: 'w', type: 'boolean' })
  })

  it('reads the columns that come out or are named on the way, under whatever name', () => {
    const input = (steps: readonly unknown[]) => {
      const checked = check('y', steps)
      return checked.ok && checked.value.input
    }
    expect(input([])).toEqual(['x', 'z', 'y'])
    expect(input([{ step: 'select', keep: ['y'] }])).toEqual(['y'])
    expect(
      input([
        { step: 'rename', columns: { x: 'renamed' } },
        { step: 'select', keep: ['renamed', 'y'] },
      ]),
    ).toEqual(['x', 'y'])
    expect(
      input([
        { step: 'filter', where: "z != ''" },
        { step: 'select', keep: ['y'] },
      ]),
    ).toEqual(['z', 'y'])
  })

  it('refuses a rule that changes a feature by the outcome, under whatever name, and lets it change the outcome', () => {
    const rule = (given: object) => ({ id: 'r1', action: 'correct', kind: 'when', ...given })
    const refused = (target: string, steps: readonly unknown[]) => {
      const checked = check(target, steps)
      return checked.ok ? null : checked.failure
    }
    const byTarget = rule({ column: 'x', where: "y != '1'" })
    const rename = { step: 'rename', columns: { y: 'goal' } }
    expect(refused('y', [{ step: 'check', rules: [byTarget] }])).toEqual({
      code: 'rule-corrects-by-outcome',
      params: { step: 1, rule: 'r1', column: 'x' },
    })
    expect(refused('goal', [{ step: 'check', rules: [byTarget] }, rename])?.code).toBe(
      'rule-corrects-by-outcome',
    )
    for (const fine of [
      { ...byTarget, action: 'flag' },
      { ...byTarget, action: 'quarantine' },
      rule({ column: 'y', where: "y != '1'" }),
      rule({ column: 'x', where: "z != '1'" }),
    ])
      expect(refused('y', [{ step: 'check', rules: [fine] }])).toBeNull()
  })

  it('knows which steps decide by the outcome, whatever it is called by then', () => {
    const decides = (target: string, steps: readonly unknown[]) => {
      const checked = check(target, steps)
      return checked.ok && [...checked.value.byOutcome]
    }
    const filter = (where: string) => ({ step: 'filter', where })
    const rename = { step: 'rename', columns: { y: 'goal' } }
    expect(decides('goal', [filter("y != ''"), rename, filter("goal != ''"), filter("x != ''")])).toEqual([
      0, 2,
    ])
    expect(decides('goal', [rename, { step: 'dedupe', by: ['x', 'goal'] }])).toEqual([1])
    const label = { step: 'label', column: 'late', as: "x == '1'" }
    expect(decides('y', [label, filter('not late')])).toEqual([1])
    expect(decides('late', [filter("x != ''"), label])).toEqual([])
    expect(decides('late', [filter("x != ''"), label, { step: 'select', drop: ['x'] }])).toEqual([0])
  })

  it('knows which rules look at the outcome', () => {
    const rule = (id: string, column: string) => ({ id, kind: 'known', column, action: 'quarantine' })
    const when = { id: 'c', kind: 'when', where: "y == 'a' or x == ''", action: 'flag' }
    const checked = check('y', [{ step: 'check', rules: [rule('a', 'y'), rule('b', 'x'), when] }])
    expect(checked.ok && [...checked.value.rulesByOutcome.get(0)!]).toEqual(['a', 'c'])
    expect(checked.ok && [...checked.value.byOutcome]).toEqual([])
  })

  it.each([
    [
      'a target that does not come out',
      'Y',
      [],
      ['target-missing', { column: 'Y', nearest: 'y', columns: 'x, z, y' }],
    ],
    ['two splits', 'y', [split, split], ['split-twice', { step: 2, split: 1 }]],
    [
      'learning before the split',
      'y',
      [{ step: 'fill', columns: ['x'], with: 'mode' }, split],
      ['learn-before-split', { step: 1, split: 2 }],
    ],
    [
      'a clip without limits',
      'y',
      [
        { step: 'parse', columns: { x: { as: 'number' } } },
        { step: 'clip', column: 'x' },
      ],
      ['clip-without-limits', { step: 2, column: 'x' }],
    ],
    [
      'limits that cross',
      'y',
      [
        { step: 'parse', columns: { x: { as: 'number' } } },
        { step: 'clip', column: 'x', low: 2, high: 1 },
      ],
      ['clip-limits-crossed', { step: 2, column: 'x', low: 2, high: 1 }],
    ],
    ['no columns left', 'y', [{ step: 'select', drop: ['x', 'y', 'z'] }], ['no-columns-left', { step: 1 }]],
    [
      'a filter that is no condition',
      'y',
      [{ step: 'filter', where: '1' }],
      ['expression-type', { step: 1, position: 1, of: '', expected: 'boolean', found: 'number' }],
    ],
  ])('refuses %s', (_, target, steps, refusal) => {
    const checked = check(target, steps)
    expect(!checked.ok && [checked.failure.code, checked.failure.params]).toEqual(refusal)
  })
})
