import type { MonteCarlo, Plan } from '@leinwand/method'
import { useEffect, useRef, useState } from 'react'
import type { Drawn, ToDraw } from './draw.ts'

export type Simulation =
  | { readonly state: 'computing'; readonly before: MonteCarlo | null }
  | { readonly state: 'done'; readonly result: MonteCarlo }
  | { readonly state: 'failed' }

/** Typing changes the plan many times a second; only the last one is worth drawing. In ms. */
const QUIET = 200

/** Draws in a worker whenever plan, runs or seed change; what came before stays in sight until then. */
export const useMonteCarlo = (plan: Plan, runs: number, seed: number): Simulation => {
  const [simulation, setSimulation] = useState<Simulation>({ state: 'computing', before: null })
  const ticket = useRef(0)
  const worker = useRef<Worker>(null)
  useEffect(() => {
    const made = new Worker(new URL('./draw.worker.ts', import.meta.url), { type: 'module' })
    worker.current = made
    made.onmessage = ({ data }: MessageEvent<Drawn>) => {
      // An older plan's figures, which something newer has overtaken.
      if (data.ticket !== ticket.current) return
      setSimulation(data.outcome.ok ? { state: 'done', result: data.outcome.value } : { state: 'failed' })
    }
    made.onerror = () => setSimulation({ state: 'failed' })
    return () => {
      worker.current = null
      made.terminate()
    }
  }, [])
  useEffect(() => {
    ticket.current += 1
    const wanted: ToDraw = { ticket: ticket.current, plan, runs, seed }
    setSimulation(now => ({ state: 'computing', before: now.state === 'done' ? now.result : null }))
    const timer = setTimeout(() => worker.current?.postMessage(wanted), QUIET)
    return () => clearTimeout(timer)
  }, [plan, runs, seed])
  return simulation
}
