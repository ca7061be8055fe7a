import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type ProjectFile, readProject } from '@leinwand/contract'

const FILE = fileURLToPath(new URL('../../../examples/milling/project.yaml', import.meta.url))

/** The milling example under an id of one's own, with so few rows and trees that it runs in a second or two. */
export const sampleProject = async (id = 'sample', rows = 3000): Promise<ProjectFile> => {
  const read = readProject(await readFile(FILE, 'utf8'), { file: FILE })
  if (!read.ok) throw new Error(JSON.stringify(read.failures))
  const sources = read.value.sources.map(source => ({
    ...source,
    from: source.from.kind === 'simulation' ? { ...source.from, rows } : source.from,
  }))
  const learner = {
    learner: 'boostedTrees' as const,
    task: 'classification' as const,
    parameters: { trees: 20, leaves: 8, earlyStoppingRounds: 0 },
    seed: 1,
  }
  const gate = [{ id: 'better', metric: 'prAuc' as const, on: 'test' as const, minOverBaseline: 0.05 }]
  // Not fixed yet: what a test changes of it needs no reason.
  return { ...read.value, id, sources, learner, gate, criteriaFixed: null }
}
