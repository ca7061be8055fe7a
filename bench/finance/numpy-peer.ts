import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The same Monte Carlo written by hand in NumPy, in the same minute; said to be skipped where there is none. `ours` in ms of the processor. */
export const runNumpy = (ours: number): void => {
  const script = fileURLToPath(new URL('./peer.py', import.meta.url))
  const { status, stdout } = spawnSync('python3', [script], { encoding: 'utf8' })
  if (status !== 0) {
    console.log('NumPy: skipped, python3 has none')
    return
  }
  const { wall, processor, mean, version } = JSON.parse(stdout)
  console.log(
    `NumPy ${version}, by hand: median ${wall.toFixed(0)} ms (processor ${processor.toFixed(0)}), mean net present value ${Math.round(mean)}; ratio by processor ${(processor / ours).toFixed(1)}`,
  )
}
