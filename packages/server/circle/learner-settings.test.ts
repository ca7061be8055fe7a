import { Learner } from '@leinwand/contract'
import { LEARNERS } from '@leinwand/learning'
import { expect, test } from 'vitest'
import { learnerSettings, projectName } from './learner-settings.ts'

/** What a file may hold that the learner's own check refuses would only be said after the data were read. */
const EXTREMES: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  ridge: [{ l2: 0 }, { l2: 1e12 }],
  lasso: [{ penalty: 'auto' }, { penalty: 0 }, { penalty: 1e12 }],
  'elastic-net': [{ penalty: 'auto', l1Share: 0 }, { l1Share: 1 }],
  logistic: [
    { l2: 0, iterations: 1, classWeights: 'balanced' },
    { iterations: 100_000, classWeights: { a: 2 } },
  ],
  tree: [
    { leaves: 2, minLeafRows: 1, maxDepth: 1, bins: 2 },
    { leaves: 64, minLeafRows: 1e9, maxDepth: 8, bins: 4095 },
  ],
  'threshold-rule': [
    { minLeafRows: 1, bins: 2 },
    { minLeafRows: 1e9, bins: 4095 },
  ],
  'random-forest': [
    { trees: 1, minLeafRows: 1, maxDepth: 0, featureFractionByNode: 'auto', bins: 2, bootstrap: false },
    { trees: 10_000, minLeafRows: 1e9, maxDepth: 64, featureFractionByNode: 1, bins: 4095 },
  ],
  'extra-trees': [{ trees: 10_000, featureFractionByNode: 0.5, bootstrap: true, classWeights: 'none' }],
}

test.each(Object.values(LEARNERS))(
  'a project can name $name, with all that it takes',
  ({ name, tasks, check }) => {
    for (const task of tasks)
      for (const parameters of [undefined, ...(EXTREMES[name] ?? [])]) {
        const written = { learner: projectName(name), task, ...(parameters ? { parameters } : {}) }
        const learner = Learner.parse(written)
        if (learner.learner === 'search') throw new Error('a search is not one learner')
        const settings = learnerSettings(learner)
        expect(settings).toEqual({ learner: name, parameters: parameters ?? {}, seed: 1 })
        expect(check(settings.parameters)).toMatchObject({ ok: true })
      }
    for (const task of ['regression', 'classification'] as const)
      expect(Learner.safeParse({ learner: projectName(name), task }).success).toBe(tasks.includes(task))
  },
)
