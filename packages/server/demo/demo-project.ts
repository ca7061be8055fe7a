import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type ControlData, type ProjectRow, projectIn } from '@leinwand/adapters/sqlite'
import { readProject } from '@leinwand/contract'
import { storeProject } from '../projects/stored-project.ts'

const FILE = fileURLToPath(new URL('../../../examples/milling/project.yaml', import.meta.url))

/** The demo's project, made from its file at the first start. What people changed since stays. */
export const demoProject = async (data: ControlData, tenant: string, at: string): Promise<ProjectRow> => {
  const read = readProject(await readFile(FILE, 'utf8'), { file: FILE })
  if (!read.ok)
    throw new Error(`the demo project does not fit its schema: ${JSON.stringify(read.failures[0])}`)
  const known = await projectIn(data.db, tenant, read.value.id)
  if (known !== undefined) return known
  const stored = await storeProject(data, { tenant, uid: randomUUID() }, read.value, { at, actor: 'Demo' })
  if (!stored.ok) throw new Error(`the demo project could not be stored: ${stored.failure.code}`)
  return stored.value
}
