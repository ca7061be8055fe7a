import { randomUUID } from 'node:crypto'
import { readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { makeDirectory } from '@leinwand/adapters/files'

/** Where a run keeps what is too large for its result. */
export const circleDirectories = (dataDirectory: string) => ({
  dataSets: join(dataDirectory, 'data-sets'),
  bundles: join(dataDirectory, 'bundles'),
  /** Bundles of models that missed their gate, until a person answers for them. */
  withheld: join(dataDirectory, 'withheld'),
  /** Models as files of their own, with all that is known of them. */
  models: join(dataDirectory, 'models'),
})

/** Drafts of what goes on beside runs: the end of a run clears away the drafts of runs. */
export const IMPORT_DRAFT = '.import-'

export type Draft = {
  /** Where the run works; not yet part of the data. */
  directory: string
  /** Takes what was made over into the data. Files are named by their content, so none takes another's place. */
  keep(): Promise<void>
  /** Removes what was not kept, as if the run had never been. */
  end(): Promise<void>
}

/** What is there already under this name has the same content; a table is replaced by its equal, a bundle stays. */
const move = async (from: string, to: string): Promise<void> => {
  try {
    await rename(from, to)
  } catch (error) {
    const code: unknown = Reflect.get(Object(error), 'code')
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
  }
}

const moveAll = async (from: string, to: string): Promise<void> => {
  makeDirectory(to)
  const names = (await readdir(from).catch(() => [])).filter(name => !name.startsWith('.'))
  // The tables first: what lies beside a table (its lineage) must not be there without it.
  const order = (name: string) => (name.endsWith('.parquet') ? 0 : 1)
  for (const name of names.toSorted((a, b) => order(a) - order(b)))
    await move(join(from, name), join(to, name))
}

/** As `moveAll`, but what is there already stays: it tells of the run that made it first. */
const moveNew = async (from: string, to: string): Promise<void> => {
  makeDirectory(to)
  const there = new Set(await readdir(to))
  for (const name of await readdir(from).catch(() => []))
    if (!there.has(name)) await move(join(from, name), join(to, name))
}

/** Takes withheld bundles over to those that may be deployed. */
export const releaseWithheld = async (dataDirectory: string, names: readonly string[]): Promise<void> => {
  const { bundles, withheld } = circleDirectories(dataDirectory)
  makeDirectory(bundles)
  for (const name of names) {
    const released = await stat(join(bundles, name)).catch(() => undefined)
    if (released === undefined) await move(join(withheld, name), join(bundles, name))
  }
}

const DAY = 24 * 3600 * 1000

/** Drafts of runs that were killed. None takes a day, so one that old belongs to nobody any more. */
const removeForgotten = async (dataDirectory: string): Promise<void> => {
  for (const name of await readdir(dataDirectory).catch(() => [])) {
    if (!name.startsWith('.draft-')) continue
    const path = join(dataDirectory, name)
    const age =
      Date.now() -
      (await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => Date.now(),
      ))
    if (age > DAY) await rm(path, { recursive: true, force: true })
  }
}

/**
 * A place beside the data for a run to work in. A run that fails or is cancelled leaves the data directory as it was,
 * down to not being there.
 */
export const openDraft = async (dataDirectory: string, beginning = '.draft-'): Promise<Draft> => {
  const existed = await stat(dataDirectory).then(
    () => true,
    () => false,
  )
  const root = join(dataDirectory, `${beginning}${randomUUID()}`)
  const draft = circleDirectories(root)
  const kept = circleDirectories(dataDirectory)
  await removeForgotten(dataDirectory)
  makeDirectory(draft.dataSets)
  return {
    directory: root,
    keep: async () => {
      await moveAll(draft.dataSets, kept.dataSets)
      await moveAll(draft.bundles, kept.bundles)
      await moveAll(draft.withheld, kept.withheld)
      await moveNew(draft.models, kept.models)
    },
    end: async () => {
      await rm(root, { recursive: true, force: true })
      // Only if it is empty: rmdir refuses otherwise, and somebody else's files stay.
      if (!existed) await rmdir(dataDirectory).catch(() => {})
    },
  }
}
