import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFile } from './index.ts'

const golden = join(import.meta.dirname, 'golden')
const files = (await readdir(golden)).filter(name => !name.endsWith('.out'))

/** Files as machines, offices and spreadsheets of this country write them, and what is read out of each without help. */
describe('a file is read as a careful person would read it', () => {
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'leinwand-golden-'))
  })
  afterAll(() => rm(directory, { recursive: true }))

  it.each(files)('%s', async name => {
    const result = await importFile(join(golden, name), {}, { directory, now: 0 })
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
    const { dataSet, detection, rejected, warnings } = result.value
    const { columns, step: _, ...settings } = detection.import
    const lines = [
      `${dataSet.rows} rows, ${JSON.stringify(settings)}`,
      ...detection.columns.map(({ certainty: _, params: _p, alternatives: _a, ...column }, at) =>
        JSON.stringify({ ...column, unit: columns[at]?.unit ?? null }),
      ),
      ...warnings.map(warning => JSON.stringify(warning)),
      ...rejected.map(row => JSON.stringify(row)),
    ]
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(golden, `${name}.out`))
  })
})
