import { monteCarlo } from '@leinwand/method'
import type { Drawn, ToDraw } from './draw.ts'

/** Monte Carlo apart from the page, which goes on taking input. The same function as on the server, so the same figures. */
self.onmessage = ({ data: { ticket, plan, runs, seed } }: MessageEvent<ToDraw>) => {
  const drawn: Drawn = { ticket, outcome: monteCarlo(plan, { runs, seed }) }
  self.postMessage(drawn)
}
