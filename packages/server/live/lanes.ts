import type { LiveRecipe, Preparation } from '@leinwand/flow/prepare'
import type { Breach, History, Recorded } from '@leinwand/flow/record'
import { carries, textRows } from '@leinwand/flow/score'
import type { Value } from '@leinwand/flow/value'
import type { FittedRecipe } from '@leinwand/recipe'

/** Rows of a machine's past that a recipe sees again at the start, so that it carries what it carried before. */
const warmUpRows = 5_000
/** Machines with a live recipe each; with more, those that were quiet longest begin anew when they come back. */
const mostLanes = 500

export type PreparedReading = { reading: Recorded; values: Readonly<Record<string, Value>> }

/** The live recipes of a deployment: one for all machines, or one each where the recipe looks back. */
export type Lanes = {
  /**
   * Takes readings in the order of the history through the recipe; rows that a filter drops do not come out. Beside them
   * which readings broke a rule of quality.
   */
  prepare(
    readings: readonly Recorded[],
  ): Promise<{ prepared: readonly PreparedReading[]; breaches: readonly Breach[] }>
  close(): Promise<void>
}

type Lane = { recipe: LiveRecipe; pushed: number }

export function lanes(
  preparation: Preparation,
  history: History,
  { source, fitted }: { source: string; fitted: FittedRecipe },
): Lanes {
  const looksBack = carries(fitted)
  const textRow = textRows(fitted)
  const open = new Map<string, Lane>()

  /** What is deployed live was proved on the live path, so it opens. */
  const opened = async (): Promise<LiveRecipe> => {
    const live = await preparation.live(fitted)
    if (!live.ok) throw new Error(`deployed recipe does not run live: ${live.failure.code}`)
    return live.value
  }

  const laneOf = async (machine: string, before: number): Promise<Lane> => {
    const key = looksBack ? machine : ''
    const lane = open.get(key) ?? { recipe: await opened(), pushed: 0 }
    const known = open.delete(key)
    // A Map keeps the order of setting: the first key is the machine that was quiet longest. It is in there before it
    // is warm, so that `close` finds it where warming up fails.
    open.set(key, lane)
    if (!known && looksBack) await warmUp(lane, machine, before)
    if (open.size > mostLanes) await closeFirst()
    return lane
  }

  const warmUp = async (lane: Lane, machine: string, before: number) => {
    const past = await history.last(source, warmUpRows, { machine, upTo: before - 1 })
    if (past.length === 0) return
    await lane.recipe.push(past.map(reading => textRow(reading.values)))
    lane.pushed += past.length
    // What the past broke was told when it came.
    lane.recipe.broken()
  }

  const closeFirst = async () => {
    const [key, lane] = open.entries().next().value!
    open.delete(key)
    await lane.recipe.close()
  }

  const through = async (machine: string, readings: readonly Recorded[]) => {
    const lane = await laneOf(machine, readings[0]!.seq)
    const first = lane.pushed
    lane.pushed += readings.length
    const rows = await lane.recipe.push(readings.map(reading => textRow(reading.values)))
    const of = ({ row }: { row: number }): Recorded => readings[row - first]!
    return {
      prepared: rows.map(row => ({ reading: of(row), values: row.values })),
      breaches: lane.recipe
        .broken()
        .map(broken => ({ rule: broken.rule, seq: of(broken).seq, aside: broken.aside })),
    }
  }

  return {
    async prepare(readings) {
      const byMachine = Map.groupBy(readings, reading => (looksBack ? reading.machine : ''))
      const prepared: PreparedReading[] = []
      const breaches: Breach[] = []
      for (const [machine, some] of byMachine) {
        const made = await through(machine, some)
        prepared.push(...made.prepared)
        breaches.push(...made.breaches)
      }
      return { prepared: prepared.sort((a, b) => a.reading.seq - b.reading.seq), breaches }
    },
    async close() {
      const closing = [...open.values()]
      open.clear()
      await Promise.all(closing.map(lane => lane.recipe.close()))
    },
  }
}
