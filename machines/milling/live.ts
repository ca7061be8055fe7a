import type { MqttClient } from 'mqtt'
import { type Connected, connectMachine } from './connection.ts'
import { type MillingReading, readingOf } from './row.ts'
import { endlessMillingRows } from './rows.ts'

/** A reading as it goes over the wire. The outcome is not in it: no machine knows that it will fail. */
export type MillingMessage = { id: string; at: string; machine: string; values: MillingReading }

export type Simulation = {
  /** mqtt://user:password@host:port */
  url: string
  machines: number
  /** Readings a second of each machine. */
  rateHz: number
  seed: number
  /** The middle of the topic `leinwand/<source>/<machine>`. */
  source: string
  /** What the machines are called before their number; `mill` when left out. */
  name?: string
  /** Ends the simulation. */
  signal?: AbortSignal
  /**
   * Part of every id. A machine that starts anew counts from 1 again, and its readings are not those of the last time;
   * left out, it is taken from the clock.
   */
  run?: string
  /** Called when the broker has acknowledged a reading. */
  onPublished?: (message: MillingMessage) => void
}

export type SimulationFailure = { code: 'broker-unreachable' | 'broker-refused'; params: { url: string } }

/** More unacknowledged readings than this, and a machine waits: as long as the broker is away nothing is made up. */
const mostUnacknowledged = 1_000
const tickMs = 5
const patienceMs = 3_000

/**
 * Lets machines work and publish over MQTT with QoS 1, each on a connection of its own, until `signal` says stop. A
 * connection that breaks later is taken up again, and what was not acknowledged is sent again.
 */
export async function simulate(
  simulation: Simulation,
): Promise<{ ok: true; value: { published: number } } | { ok: false; failure: SimulationFailure }> {
  const { machines, signal } = simulation
  const first = await connectMachine(simulation.url)
  if (!first.ok) return first
  const rest = await Promise.all(Array.from({ length: machines - 1 }, () => connectMachine(simulation.url)))
  const connections = [first, ...rest]
  const clients = connections.flatMap(one => (one.ok ? [one.value] : []))
  const failed = connections.find((one): one is Exclude<Connected, { ok: true }> => !one.ok)
  if (failed) {
    await Promise.all(clients.map(client => client.endAsync(true)))
    return failed
  }

  const run = simulation.run ?? Date.now().toString(36)
  const working = clients.map((client, n) => new WorkingMachine(client, n, run, simulation))
  await ticking(signal, () => {
    for (const machine of working) machine.workUntil(performance.now())
  })
  await Promise.all(working.map(machine => machine.stop()))
  return { ok: true, value: { published: working.reduce((sum, machine) => sum + machine.published, 0) } }
}

/** One machine: it has made so many products, and so many of them are not acknowledged yet. */
class WorkingMachine {
  published = 0
  private made = 0
  private unacknowledged = 0
  private readonly id: string
  private readonly rows: Iterator<Parameters<typeof readingOf>[0], never>
  private readonly startedAt: number
  private readonly client: MqttClient
  private readonly simulation: Simulation
  private readonly run: string

  constructor(client: MqttClient, index: number, run: string, simulation: Simulation) {
    this.client = client
    this.simulation = simulation
    this.run = run
    this.id = `${simulation.name ?? 'mill'}-${String(index + 1).padStart(2, '0')}`
    this.rows = endlessMillingRows(simulation.seed * 100_003 + index)
    // Machines do not beat in time; spread over the interval, so do their readings.
    this.startedAt = performance.now() + (index / simulation.machines) * (1000 / simulation.rateHz)
  }

  /** Publishes what is due by `now`. */
  workUntil(now: number): void {
    const due = Math.floor(((now - this.startedAt) * this.simulation.rateHz) / 1000) + 1
    for (; this.made < due; this.made++) {
      if (this.unacknowledged >= mostUnacknowledged) {
        // What could not be made in time is not made up for later.
        this.made = due
        return
      }
      this.publish(this.made + 1)
    }
  }

  private publish(n: number): void {
    const message: MillingMessage = {
      id: `${this.id}-${this.run}-${n}`,
      at: new Date().toISOString(),
      machine: this.id,
      values: readingOf(this.rows.next().value),
    }
    this.unacknowledged++
    const topic = `leinwand/${this.simulation.source}/${this.id}`
    this.client.publish(topic, JSON.stringify(message), { qos: 1 }, error => {
      this.unacknowledged--
      if (error) return
      this.published++
      this.simulation.onPublished?.(message)
    })
  }

  /** Waits for the acknowledgements that are under way, as long as the broker is there to give them. */
  async stop(): Promise<void> {
    // MQTT.js sends nothing again once it is ending, so the waiting is done before.
    const until = performance.now() + patienceMs
    while (this.unacknowledged > 0 && this.client.connected && performance.now() < until)
      await new Promise(resolve => setTimeout(resolve, tickMs))
    await this.client.endAsync(this.unacknowledged > 0)
  }
}

function ticking(signal: AbortSignal | undefined, tick: () => void): Promise<void> {
  return new Promise(resolve => {
    const timer = setInterval(tick, tickMs)
    const stop = () => {
      clearInterval(timer)
      resolve()
    }
    if (signal?.aborted) stop()
    else signal?.addEventListener('abort', stop, { once: true })
  })
}
