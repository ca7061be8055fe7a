import type { Given, ImportStep } from '@leinwand/recipe'

/** An import as it goes to the process: what is read, how, and into which directory. `now` in ms since 1970 UTC. */
export type ImportInput = {
  file: string
  settings: Given | ImportStep
  directory: string
  now: number
  memoryLimit: string
  about: { name?: string; licence?: string; owner?: string; personalData?: boolean }
}
