import type { Language, Progress, ProjectFile } from '@leinwand/contract'

/** One run: the project, where its data are and go, and who watches. */
export type CircleInput = {
  file: ProjectFile
  /** What paths in the project file are relative to. */
  baseDirectory: string
  /** Data sets and bundles go here. A run that fails or is cancelled leaves nothing in it. */
  dataDirectory: string
  /** Milliseconds since 1970 UTC. */
  now: number
  language: Language
  /** Connection strings of the sources that read from a database, by the source's id; nothing of them is kept. */
  connections?: Readonly<Record<string, string>>
  /** Files or folders that take the place of the project's sources, by the source's id. */
  sources?: Readonly<Record<string, string>>
  /** Data sets of the data directory that sources were read into already, by the source's id. */
  stored?: Readonly<Record<string, string>>
  /** Whether the bundles of a model that misses its gate are kept, for a person to answer for it. */
  withhold?: boolean
  onProgress?: (progress: Progress) => void
  signal?: AbortSignal
  /** Ends a search; what it found best is kept. */
  enough?: AbortSignal
}
