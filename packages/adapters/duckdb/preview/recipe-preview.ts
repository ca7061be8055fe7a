import { dirname } from 'node:path'
import type { RecipePreview } from '@leinwand/flow/prepare'
import { failure, success } from '@leinwand/recipe'
import { expectedFailure } from '../statement.ts'
import { openSession, type Session } from './session.ts'

type Held = {
  directory: string
  session: Promise<Session>
  idle: NodeJS.Timeout | undefined
  turn: Promise<unknown>
}

/**
 * Previews over samples that are held in memory: the last few sources that were asked about, each for as long as somebody
 * keeps asking. Each has a database of its own, which sees the directory of its data set and nothing else.
 */
export const duckdbPreview = ({ most = 4, idleMs = 5 * 60_000 } = {}): RecipePreview => {
  const held = new Map<string, Held>()

  const letGo = async (key: string): Promise<void> => {
    const one = held.get(key)
    if (!one) return
    held.delete(key)
    clearTimeout(one.idle)
    await one.turn.catch(() => {})
    await one.session.then(session => session.close()).catch(() => {})
  }

  /** The session of a data set, as the one that was used last. */
  const take = (key: string, open: () => Held): Held => {
    const one = held.get(key) ?? open()
    held.delete(key)
    held.set(key, one)
    clearTimeout(one.idle)
    one.idle = setTimeout(() => void letGo(key), idleMs).unref()
    for (const other of [...held.keys()].slice(0, -most)) void letGo(other)
    return one
  }

  return {
    preview: async (sources, recipe, question) => {
      const dataSet = sources[recipe.source]
      if (!dataSet) return failure('source-not-found', { source: recipe.source })
      const directory = dirname(dataSet.path)
      const key = JSON.stringify([
        recipe.source,
        ...Object.entries(sources).map(([id, { path }]) => [id, path]),
      ])
      const one = take(key, () => ({
        directory,
        session: openSession(directory, sources, recipe.source),
        idle: undefined,
        turn: Promise.resolve(),
      }))
      // One connection, one question at a time.
      const asked = one.turn.then(async () => (await one.session).preview(recipe, question))
      one.turn = asked.catch(() => {})
      try {
        return success(await asked)
      } catch (error) {
        // What went wrong may have left tables behind; the next asker begins anew.
        if (held.get(key) === one) void letGo(key)
        return expectedFailure(error)
      }
    },
    forget: async directory => {
      for (const [key, one] of [...held]) if (one.directory === directory) await letGo(key)
    },
    close: async () => {
      for (const key of [...held.keys()]) await letGo(key)
    },
  }
}
