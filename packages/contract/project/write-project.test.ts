import { readFileSync } from 'node:fs'
import { BLOCKS, COLOURS } from '@leinwand/method'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ProjectFile } from './project-file.ts'
import { readProject } from './read-project.ts'
import { projectJson, projectYaml } from './write-project.ts'

// Texts that YAML takes for something else, and whatever else there is.
const word = fc.oneof(
  fc.constantFrom(
    'yes',
    'null',
    '~',
    '1e3',
    '2027-01-01',
    '- x',
    '#',
    '&a',
    '*a',
    '<<',
    '"',
    "'",
    '|',
    ': ',
    '\\',
    '{}',
  ),
  fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }),
)
const text = word.filter(each => each.trim() !== '').map(each => each.trim().slice(0, 60).trim())
const long = fc
  .array(fc.oneof(word, fc.constantFrom('\n', '  ', '\t', '\r\n')), { maxLength: 12 })
  .map(parts => parts.join(''))

const note = fc.record(
  {
    block: fc.constantFrom(...BLOCKS),
    text,
    details: long,
    owner: text,
    colour: fc.constantFrom(...COLOURS),
    rank: fc.double({ noNaN: true, noDefaultInfinity: true }).map(rank => rank + 0),
    links: fc.array(text, { maxLength: 2 }),
    cycle: fc.constantFrom([], ['modeling']),
    bindings: fc.constantFrom([], [{ to: 'kpi', id: 'k' }]),
    segment: text,
  },
  { requiredKeys: ['block', 'text'] },
)
const canvas = fc.record({
  notes: fc
    .uniqueArray(fc.tuple(text, note), { maxLength: 4, selector: ([id]) => id })
    .map(notes => notes.map(([id, rest]) => ({ id, ...rest }))),
  legend: fc.constantFrom({}, { red: 'heikel', none: 'sonst' }),
  dismissals: fc.dictionary(
    text.filter(key => key !== '__proto__'),
    text,
    { maxKeys: 3 },
  ),
  patterns: fc.uniqueArray(text, { maxLength: 2 }),
})
const plan = fc.record(
  {
    start: fc.constant('2027-03'),
    discountRate: fc.constantFrom(0, 0.08, 1),
    months: fc.constantFrom(12, 60, 120),
    openingBalance: fc.double({ noNaN: true, noDefaultInfinity: true }).map(sum => sum + 0),
    assumptions: fc.constantFrom([], [{ id: 'a', label: 'A', unit: '€', low: 1, likely: 2, high: 3 }]),
  },
  { requiredKeys: ['start', 'discountRate'] },
)
const variant = (id: string) =>
  fc.record(
    { id: fc.constant(id), name: text, canvas, plan, removed: fc.boolean() },
    { requiredKeys: ['id', 'name', 'plan'] },
  )
const file = fc
  .record(
    {
      leinwand: fc.constant(1),
      id: fc.constant('p'),
      name: text,
      provider: text,
      description: long,
      canvas,
      kpis: fc.constant([
        {
          id: 'k',
          name: 'K',
          unit: 'h',
          direction: 'down',
          baseline: { value: 3 },
          euroPerUnit: 2,
          target: 1,
          by: '2027-12-31',
        },
      ]),
      measurements: fc
        .uniqueArray(fc.tuple(text, fc.double({ noNaN: true, noDefaultInfinity: true }), text, long), {
          maxLength: 3,
          selector: ([id]) => id,
        })
        .map(all =>
          all.map(([id, value, window, note]) => ({
            ...{ id, kpi: 'k', value: value + 0, until: '2027-06-30' },
            ...{ window, by: 'A', note: note.slice(0, 300) },
          })),
        ),
      gate: fc.constantFrom(
        [],
        [{ id: 'g', metric: 'f1', min: 0.5 }],
        [{ id: 'e', metric: 'falseAlarmsPerWeek', max: 2 }],
      ),
      costs: fc.constantFrom({ rowsPerWeek: 25 }, { missedAlarm: 100, falseAlarm: 0, hoursPerWeek: 80 }),
      criteriaFixed: fc.constantFrom(null, { at: '2026-10-05', by: 'A' }),
      plan,
      variants: fc.tuple(variant('b'), variant('c')),
      path: fc.constantFrom({}, { stages: [{ id: 's', variant: 'c', name: 'S', date: '2028-01-01' }] }),
    },
    { requiredKeys: ['leinwand', 'id', 'name', 'provider', 'kpis', 'costs', 'variants'] },
  )
  .map(each => ProjectFile.parse(each))

const again = (written: string) => {
  const read = readProject(written, { file: 'written' })
  if (!read.ok) throw new Error(JSON.stringify(read.failures.slice(0, 3)))
  return read.value
}

test('what is written and read again is the same, as JSON and as YAML', () => {
  fc.assert(
    fc.property(file, project => {
      expect(again(projectJson(project))).toEqual(project)
      expect(again(projectYaml(project))).toEqual(project)
    }),
    { numRuns: 200 },
  )
})

test('YAML leaves out what the file would have anyway, and nothing of the example is lost', () => {
  const name = new URL('../../../examples/milling/project.yaml', import.meta.url)
  const read = again(readFileSync(name, 'utf8'))
  expect(again(projectYaml(read))).toEqual(read)
  const blank = { leinwand: 1, id: 'x', name: 'X', provider: 'P' }
  expect(projectYaml(ProjectFile.parse(blank))).toBe('leinwand: 1\nid: x\nname: X\nprovider: P\n')
})
