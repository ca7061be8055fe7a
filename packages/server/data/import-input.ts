import type { Given, ImportStep } from '@leinwand/recipe'

/**
 * An import as it goes to the process: what is read, and into which directory. `now` in ms since 1970 UTC. A connection has
 * a password in it: it goes over the channel between the two alone, in no argument and no environment.
 */
export type ImportInput = {
  reads:
    | { kind: 'file'; file: string; settings: Given | ImportStep }
    | { kind: 'query'; connection: string; query: string }
  directory: string
  now: number
  memoryLimit: string
  about: { name?: string; licence?: string; owner?: string; personalData?: boolean }
}
