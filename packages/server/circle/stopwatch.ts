import type { Progress, RunningLeaderboard, Stage } from '@leinwand/contract'

export type Report = (share: number, detail?: string, leaderboard?: RunningLeaderboard) => void

export type Stopwatch = {
  /** Runs a stage: says that it begins and ends, and notes its seconds. */
  stage<T>(stage: Stage, work: (report: Report) => Promise<T>): Promise<T>
  readonly seconds: Readonly<Record<string, number>>
}

const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000

/** Progress and seconds of the stages. `clock` gives milliseconds that never go back. */
export const stopwatch = (onProgress: (progress: Progress) => void, clock: () => number): Stopwatch => {
  const seconds: Record<string, number> = {}
  return {
    seconds,
    stage: async (stage, work) => {
      const began = clock()
      onProgress({ stage, share: 0 })
      const result = await work((share, detail, leaderboard) =>
        onProgress({
          stage,
          share,
          ...(detail === undefined ? {} : { detail }),
          ...(leaderboard === undefined ? {} : { leaderboard }),
        }),
      )
      seconds[stage] = rounded((clock() - began) / 1000)
      onProgress({ stage, share: 1 })
      return result
    },
  }
}
