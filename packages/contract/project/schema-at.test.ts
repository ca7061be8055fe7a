import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { projectJsonSchema } from './schema-at.ts'

const good = readFileSync(new URL('./golden/good.yaml', import.meta.url), 'utf8')
const milling = readFileSync(new URL('../../../examples/milling/project.yaml', import.meta.url), 'utf8')

test('a strict validator takes the schema, lets projects pass and stops what is none', () => {
  const validates = new Ajv2020({ strict: true }).compile(projectJsonSchema())
  for (const text of [good, milling])
    expect(validates(parse(text)), JSON.stringify(validates.errors)).toBe(true)
  expect(validates(parse(good.replace('min: 0.5', 'min: halb')))).toBe(false)
  expect(validates(parse(milling.replace(/by: \d{4}-\d\d-\d\d/, 'by: bald')))).toBe(false)
})
