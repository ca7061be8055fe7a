import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { message } from '@leinwand/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { leinwand } from './testing/leinwand.ts'
import { smallCsv, smallProject, writeSmall } from './testing/small-project.ts'

type Case = {
  name: string
  yaml?: string
  csv?: string | Uint8Array | null
  words?: readonly string[]
  de: string
  en: string
}

const csv = smallCsv()
/** Rows of seven widths: whatever the table is, most of them are none of it. */
const brokenRows = csv
  .trimEnd()
  .split('\n')
  .map((row, at) => (at < 3 ? row : row + ',9'.repeat(at % 7)))
  .join('\n')

const cases: Case[] = [
  {
    name: 'a missing data file',
    csv: null,
    de: 'project.yaml, Zeile 26: „sources[0].from.path“: Die Datei',
    en: 'data.csv” does not exist or is not a file',
  },
  {
    name: 'a missing data file that the command line names',
    words: ['--source', 'data=nowhere.csv'],
    de: 'Die Datei „',
    en: 'nowhere.csv” does not exist or is not a file',
  },
  {
    name: 'a column that no step before it makes',
    yaml: smallProject.replace('by: failed', 'by: faild'),
    de: 'project.yaml, Zeile 37: „recipe.steps[2].by“: Schritt 3 der Aufbereitung: die Spalte „faild“ gibt es hier nicht; gemeint ist wohl „failed“.',
    en: 'project.yaml, line 37: “recipe.steps[2].by”: Step 3 of the recipe',
  },
  {
    name: 'a column that is like none there is',
    yaml: smallProject.replace('torque: { as', 'drehmoment: { as'),
    de: 'project.yaml, Zeile 33: „recipe.steps[0].columns.drehmoment“: Schritt 1 der Aufbereitung: die Spalte „drehmoment“ gibt es hier nicht; es gibt hier torque, wear, failed.',
    en: 'the columns here are torque, wear, failed.',
  },
  {
    name: 'an expression that ends early',
    yaml: smallProject.replace('as: torque * wear', 'as: torque *'),
    de: 'project.yaml, Zeile 36: „recipe.steps[1].as“: Schritt 2 der Aufbereitung: der Ausdruck endet an Stelle 9 zu früh, erwartet wird ein Wert (',
    en: 'a value (number, text, column or bracket) is expected',
  },
  {
    name: 'a class weight for a class that is not there',
    yaml: smallProject.replace('trees: 5', 'trees: 5, classWeights: { x: 2 }'),
    de: 'project.yaml, Zeile 42: „learner.parameters.classWeights“: ',
    en: 'the class “x”',
  },
  {
    name: 'a bracket that is not closed',
    yaml: smallProject.replace('kpis:', 'kpis: ['),
    de: 'project.yaml, Zeile 13, Spalte 7: „[“ wird nicht geschlossen',
    en: 'line 13, column 7: “[” is not closed',
  },
  {
    name: 'a project file without anything in it',
    yaml: '',
    de: 'project.yaml ist leer; erwartet werden Schlüssel',
    en: 'project.yaml is empty',
  },
  {
    name: 'an unknown key',
    yaml: smallProject.replace('target: failed', 'taget: failed'),
    de: 'den Schlüssel „recipe.taget“ gibt es nicht; gemeint ist wohl „target“',
    en: 'there is no key “recipe.taget”; “target” is probably meant',
  },
  {
    name: 'a wrong type',
    yaml: smallProject.replace('folds: 3', 'folds: drei'),
    de: '„recipe.steps[2].folds“ muss eine Zahl sein, gefunden wurde "drei"',
    en: '“recipe.steps[2].folds” must be a number, "drei" was found',
  },
  {
    name: 'rows with the wrong number of columns',
    csv: brokenRows,
    de: 'die falsche Zahl von Spalten, zuerst Zeile',
    en: 'the wrong number of columns, first line',
  },
  { name: 'an empty file', csv: '', de: 'data.csv“ ist leer', en: 'data.csv” is empty' },
  {
    name: 'a header without rows',
    csv: 'torque,wear,failed\n',
    de: 'hat eine Kopfzeile, aber keine Datenzeilen',
    en: 'has a header but no rows of data',
  },
  {
    name: 'a missing target',
    yaml: smallProject.replace('target: failed', 'target: faild').replace('by: failed', 'by: wear'),
    de: 'project.yaml, Zeile 38: „recipe.target“: Die Zielspalte „faild“ gibt es nach der Aufbereitung nicht; gemeint ist wohl „failed“. Bitte das Ziel ändern',
    en: 'the columns there are torque, wear, failed, load.',
  },
  {
    name: 'a target of one class',
    csv: csv.replaceAll(/,1$/gm, ',0'),
    de: 'Die Zielspalte „failed“ hat in den Trainingsdaten nur den Wert „false“',
    en: 'The target column “failed” has only the value “false” in the training data',
  },
  {
    name: 'a column that is not there',
    yaml: smallProject.replace('as: torque * wear', 'as: torqe * wear'),
    de: 'die Spalte „torqe“ (Stelle 1 des Ausdrucks) gibt es hier nicht; gemeint ist wohl „torque“',
    en: 'there is no column “torqe” here (position 1 of the expression); “torque” is probably meant',
  },
  {
    name: 'no split',
    yaml: smallProject.replace(/ {4}- \{ step: split.*\n/, ''),
    de: 'Die Aufbereitung hat keinen Schritt „split“',
    en: 'The recipe has no step “split”',
  },
  {
    name: 'a plan that cannot be computed',
    yaml: `${smallProject}  fixedCosts: [{ id: rent, name: Miete, perMonth: 9, level: offer }]\n`,
    de: 'Fixkosten auf der Stufe „offer“ brauchen bei plan.fixedCosts[0].offer ein Angebot',
    en: 'Fixed costs at the level “offer” need an offer at plan.fixedCosts[0].offer',
  },
  {
    name: 'a source that the project does not have',
    words: ['--source', 'dta=data.csv'],
    de: 'nennt die Quelle „dta“, das Projekt hat nur data',
    en: 'names the source “dta”, the project has only data',
  },
  {
    name: 'a data directory that is a file',
    words: ['--data', 'project.yaml'],
    de: 'lässt sich nicht schreiben',
    en: 'cannot be written to',
  },
]

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-cli-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

test.each(cases)(
  '$name is answered in one sentence and exit code 2, and leaves nothing behind',
  async ({ yaml, csv, words = [], de, en }) => {
    await writeSmall(directory, {
      ...(yaml === undefined ? {} : { yaml }),
      ...(csv === undefined ? {} : { csv }),
    })
    const data = words.includes('--data') ? [] : ['--data', 'kept']
    const said = await leinwand(['run', 'project.yaml', ...data, ...words, '--lang', 'de', '--json'], {
      cwd: directory,
    })
    expect(said.stderr).toContain(de)
    expect(said.stderr.trim().split('\n')).toHaveLength(1)
    expect(said.stderr).not.toMatch(/^ +at |\{\w+\}|\[object/m)
    expect(said.code).toBe(2)
    const { format, failures } = JSON.parse(said.stdout)
    expect(format).toBe('leinwand-failure')
    expect(failures[0].message).toBe(said.stderr.trim())
    expect(message(failures[0].code, failures[0].params, 'en').message).toContain(en)
    expect(existsSync(join(directory, 'kept'))).toBe(false)
  },
)

test.each([
  [['run', 'projekt.yaml'], 'next to it lies “project.yaml”'],
  [['rnu'], '“run” is probably meant'],
  [['run', 'project.yaml', '--jsn'], '“--json” is probably meant'],
  [['run'], 'needs “project”'],
  [['run', '.'], '“.” is a directory; please name the project file in it, such as “project.yaml”'],
  [['simulate', '--mqtt', 'foo'], '“--mqtt foo” is not an mqtt:// or mqtts:// address'],
  [['simulate', '--mqtt', 'http://me:secret@localhost:1883'], 'something like “mqtt://localhost:1883”'],
  [['start', '--port', 'x'], 'cannot be “x”; possible is 0 … 65535'],
])('leinwand %j is answered in one sentence', async (words, sentence) => {
  await writeSmall(directory)
  const ended = await leinwand(words, { cwd: directory })
  expect(ended.stderr).toContain(sentence)
  expect(ended.stderr).not.toContain('secret')
  expect(ended.stderr.trim().split('\n')).toHaveLength(1)
  expect(ended.code).toBe(2)
})

test('several mistakes in a project file are said at once', async () => {
  await writeSmall(directory, {
    yaml: smallProject.replace('unit: h', 'unti: h').replace('by: 2027-12-31', 'by: bald'),
  })
  const ended = await leinwand(['run', 'project.yaml'], { cwd: directory })
  expect(ended.stderr.trim().split('\n')).toHaveLength(2)
  expect(ended.code).toBe(2)
})
