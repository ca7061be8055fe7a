import { createHash } from 'node:crypto'
import { PROJECT_PARTS, type Project, type ProjectFile } from '@leinwand/contract'

/** JSON with the keys of every object in order, so that equal values have equal texts. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}

/** sha256 of canonical JSON, hex. */
export const hashOfPart = (part: unknown): string =>
  createHash('sha256').update(canonical(part)).digest('hex')

/** The hash of each part of a project. */
export const partHashes = (project: Project): Record<string, string> =>
  Object.fromEntries(PROJECT_PARTS.map(part => [part, hashOfPart(project[part])]))

/** What a run rests on: the hash of each part of the project, and the data sets. What differs later became stale. */
export const inputHashes = (project: ProjectFile, dataSets: readonly string[]): Record<string, string> => ({
  ...partHashes(project),
  notes: hashOfPart(project.canvas.notes),
  dataSet: dataSets.join(' '),
})
