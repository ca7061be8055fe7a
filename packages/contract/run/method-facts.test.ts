import { readFileSync } from 'node:fs'
import { adviseMethods, METHOD_CARDS, type MethodFacts } from '@leinwand/method'
import { expect, test } from 'vitest'
import { Learner } from '../project/learner.ts'
import { readProject } from '../project/read-project.ts'
import { methodFacts } from './method-facts.ts'

const golden = new URL('golden/', import.meta.url)

/** Of a data set as the recipe makes it: so many numbers and words beside the target. */
const columns = (numbers: number, words: number) => [
  ...Array.from({ length: numbers }, (_, at) => ({ name: `n${at}`, type: 'number' as const })),
  ...Array.from({ length: words }, (_, at) => ({ name: `t${at}`, type: 'text' as const })),
]

/** What a run on the published data finds out about each of the examples. */
const EXAMPLES: Record<
  string,
  { rows: number; numbers: number; words: number; found: Partial<MethodFacts> }
> = {
  milling: { rows: 10_000, numbers: 8, words: 1, found: { positives: 339, classes: 2 } },
  turbofan: { rows: 20_631, numbers: 60, words: 0, found: { groups: { by: 'triebwerk', count: 100 } } },
  hydraulic: { rows: 2205, numbers: 89, words: 0, found: { positives: 492, classes: 3 } },
}

test.each(Object.keys(EXAMPLES))('which methods fit the example %s, and why', async id => {
  const example = EXAMPLES[id]
  const read = readProject(
    readFileSync(new URL(`../../../examples/${id}/project.yaml`, import.meta.url), 'utf8'),
    { file: `${id}.yaml` },
  )
  if (!read.ok || !example) throw new Error(`the example ${id} cannot be read`)
  const prepared = { rows: example.rows, columns: columns(example.numbers, example.words) }
  const facts = { ...methodFacts(read.value, { run: null, prepared }), ...example.found }
  const said = adviseMethods(facts).map(
    ({ card, judgement: { fit, because } }) => `${fit} ${card.id}\n  ${because.de}\n  ${because.en}`,
  )
  await expect(`${said.join('\n')}\n`).toMatchFileSnapshot(new URL(`methods-${id}.txt`, golden).pathname)
})

test('a project without a target and data says so, and invents nothing', () => {
  const read = readProject(
    JSON.stringify({ leinwand: 1, id: 'leer', name: 'Leer', provider: 'Muster GmbH' }),
    { file: 'leer.json' },
  )
  if (!read.ok) throw new Error('a blank project cannot be read')
  const facts = methodFacts(read.value, { run: null, prepared: null })
  expect(facts).toMatchObject({
    task: null,
    target: null,
    rows: null,
    features: null,
    time: null,
    live: false,
  })
  const predicting = adviseMethods(facts).filter(({ card }) => card.kind === 'prediction')
  expect(new Set(predicting.map(({ judgement }) => judgement.fit))).toEqual(new Set(['open']))
})

test('every learner of a project has a card, and every learner of a card is one of a project', () => {
  const known = Learner.options.flatMap(option => [...option.shape.learner.values]).toSorted()
  const named = METHOD_CARDS.flatMap(({ learners }) => learners)
  expect([...new Set(named)].toSorted()).toEqual(known)
  for (const { learners, parameters, task } of METHOD_CARDS)
    for (const each of [task ?? (['classification', 'regression'] as const)].flat())
      for (const learner of learners.slice(0, 1))
        expect(Learner.safeParse({ learner, task: each, ...(parameters && { parameters }) }).success).toBe(
          true,
        )
})
