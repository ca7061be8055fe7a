import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type ProjectFile, readProject } from '@leinwand/contract'

const FILE = fileURLToPath(new URL('../../../examples/milling/project.yaml', import.meta.url))

/** The milling example under an id of one's own, small enough for a quick run. */
export const sampleProject = async (id = 'sample', rows = 600): Promise<ProjectFile> => {
  const read = readProject(await readFile(FILE, 'utf8'), { file: FILE })
  if (!read.ok) throw new Error(JSON.stringify(read.failures))
  const sources = read.value.sources.map(source => ({
    ...source,
    from: source.from.kind === 'simulation' ? { ...source.from, rows } : source.from,
  }))
  return { ...read.value, id, sources }
}
