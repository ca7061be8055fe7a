/** Where the thread passes, from a goal to what became of it (C1, C5, C7). */
export const THREAD_STATIONS = [
  'kpi',
  'need',
  'column',
  'step',
  'model',
  'criterion',
  'deployment',
  'measured',
] as const
export type ThreadStation = (typeof THREAD_STATIONS)[number]

/** There · there, but something it rests on has changed since · not yet made · tried and not good enough. */
export type ThreadState = 'there' | 'stale' | 'open' | 'missed'

export type ThreadNode = {
  /** `kpi:downtime`, `column:data/Torque [Nm]`. */
  readonly key: string
  readonly station: ThreadStation
  readonly state: ThreadState
  /** Ids of the KPIs that it serves: everything made for a goal carries the goal's id. */
  readonly kpis: readonly string[]
}

/** The whole of a project's threads; a link leads from what comes first to what rests on it. */
export type ThreadFacts<N extends ThreadNode = ThreadNode> = {
  readonly nodes: readonly N[]
  readonly links: readonly { readonly from: string; readonly to: string }[]
}

export type Thread<N extends ThreadNode = ThreadNode> = {
  /** What lies on the thread, station by station. */
  readonly nodes: readonly N[]
  /** Stations where nothing lies, or nothing that holds: there the thread is broken. */
  readonly missing: readonly ThreadStation[]
}

type Step = (key: string) => readonly string[]

const reached = (from: string, next: Step, allowed: ReadonlySet<string>): Set<string> => {
  const found = new Set([from])
  // A set is walked in the order in which it grows.
  for (const key of found) for (const other of next(key)) if (allowed.has(other)) found.add(other)
  return found
}

/**
 * Walks the thread from anywhere, back to the goals and on to what was measured: everything that leads to the place and
 * everything that follows from it, as far as it serves a goal that the place serves. Null where there is no such place.
 * What is reached from one end reaches it from the other.
 */
export const thread = <N extends ThreadNode>(
  { nodes, links }: ThreadFacts<N>,
  from: string,
): Thread<N> | null => {
  const start = nodes.find(({ key }) => key === from)
  if (start === undefined) return null
  const served = new Set(start.kpis)
  const allowed = new Set(nodes.filter(({ kpis }) => kpis.some(id => served.has(id))).map(({ key }) => key))
  const onwards: Step = key => links.flatMap(link => (link.from === key ? [link.to] : []))
  const back: Step = key => links.flatMap(link => (link.to === key ? [link.from] : []))
  const on = reached(from, onwards, allowed)
  const before = reached(from, back, allowed)
  const found = nodes.filter(({ key }) => on.has(key) || before.has(key))
  const holds = (station: ThreadStation) =>
    found.some(node => node.station === station && node.state !== 'open' && node.state !== 'missed')
  return {
    nodes: THREAD_STATIONS.flatMap(station => found.filter(node => node.station === station)),
    missing: THREAD_STATIONS.filter(station => !holds(station)),
  }
}
