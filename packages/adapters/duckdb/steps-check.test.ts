import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbench, type Workbench } from './workbench.fixture.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

const csv = [
  't,m,x,k,y',
  '2024-01-01 10:00:00,A,1,a,p',
  '2024-01-01 10:01:00,A,5,b,q',
  '2024-01-01 10:00:30,B,-1,a,p',
  '2024-01-01 10:09:00,A,,c,q',
  '2024-01-01 10:08:00,A,50,,p',
].join('\n')
const typed = { step: 'parse', columns: { t: { as: 'timestamp' }, x: { as: 'number' } } }
const check = (...rules: object[]) => ({
  step: 'check',
  rules: rules.map((rule, index) => ({ id: `r${index}`, action: 'flag', ...rule })),
})

/** Ordinals of the rows that break each rule. */
const broken = async (...rules: object[]) => {
  const prepared = await bench.prepare(csv, [typed, check(...rules)])
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.failure))
  const { breaches = {} } = prepared.value.steps[1]!
  return rules.map((_, index) => breaches[`r${index}`]?.rows ?? [])
}
const refusal = async (...rules: object[]) => {
  const prepared = await bench.prepare(csv, [typed, check(...rules)])
  return prepared.ok ? 'was prepared' : prepared.failure
}

describe('check', () => {
  it.each([
    ['known', { kind: 'known', column: 'x' }, [3]],
    ['range', { kind: 'range', column: 'x', low: 0, high: 10 }, [2, 4]],
    ['among', { kind: 'among', column: 'k', values: ['a', 'b'] }, [3]],
    ['among numbers', { kind: 'among', column: 'x', values: ['1', '5.0', '-1'] }, [4]],
    ['pattern', { kind: 'pattern', column: 'm', pattern: '[A]' }, [2]],
    ['unique', { kind: 'unique', column: 'k' }, [2]],
    ['increasing', { kind: 'increasing', column: 't' }, [2, 4]],
    ['increasing by', { kind: 'increasing', column: 't', by: 'm' }, [4]],
    ['maxGap', { kind: 'maxGap', column: 't', seconds: 300, by: 'm' }, [3]],
    ['when', { kind: 'when', where: "x > 0 or m == 'B'" }, []],
    ['when with intermediate results', { kind: 'when', where: '10 / x > 5' }, [1, 2, 4]],
  ])('%s', async (_, rule, rows) => expect(await broken(rule)).toEqual([rows]))

  it('many rules look at the rows as they came', async () => {
    expect(
      await broken(
        { kind: 'when', where: '1 / x > 0.1', column: 'x', action: 'correct' },
        { kind: 'range', column: 'x', high: 40, action: 'quarantine' },
        { kind: 'when', where: '2 / x > 0.1' },
      ),
    ).toEqual([[2, 4], [4], [2, 4]])
  })

  it('flag keeps, correct makes missing, quarantine takes the row out', async () => {
    const rows = await bench.rows(csv, [
      typed,
      check(
        { kind: 'range', column: 'x', low: 0, action: 'correct' },
        { kind: 'among', column: 'k', values: ['a', 'b'], action: 'quarantine' },
        { kind: 'range', column: 'x', high: 10 },
      ),
    ])
    expect(rows.map(([, , x]) => x)).toEqual([1, 5, null, 50])
  })

  it('says what is wrong with a rule', async () => {
    expect(await refusal({ kind: 'range', column: 'x' })).toEqual({
      code: 'rule-without-limits',
      params: { step: 2, rule: 'r0' },
    })
    expect(await refusal({ kind: 'pattern', column: 'm', pattern: '(' })).toMatchObject({
      code: 'pattern-invalid',
    })
    expect(await refusal({ kind: 'when', where: 'x > 0', action: 'correct' })).toMatchObject({
      code: 'rule-corrects-nothing',
    })
    expect(await refusal({ kind: 'known', column: 'x' }, { kind: 'when', where: 'xx > 0' })).toEqual({
      code: 'expression-unknown-column',
      params: { position: 1, name: 'xx', nearest: 'x', step: 2, rule: 'r1' },
    })
    expect(
      await refusal({ id: 'a', kind: 'known', column: 'x' }, { id: 'a', kind: 'known', column: 't' }),
    ).toEqual({
      code: 'rule-twice',
      params: { step: 2, rule: 'a' },
    })
  })
})
