import { CYCLE_ELEMENTS, type CycleElement } from './element.ts'
import type { CycleRecord } from './record.ts'
import type { CycleState } from './state.ts'

/** How a step stands, as the circle shows it. `staleBecause` names the parts of the project that have changed. */
export type CycleStep = {
  element: CycleElement
  state: CycleState
  lead: string | null
  at: string | null
  decision: string | null
  staleBecause: string[]
}

type Inputs = Readonly<Record<string, string>>

/** Staleness goes along source → profile → recipe → model → evaluation → deployment; acquisition rests on the source alone. */
const CHAIN = ['dataUnderstanding', 'dataPreparation', 'modeling', 'evaluation', 'deployment'] as const

// Later records of a step win; what a later one does not say is kept from the one before.
const merged = (records: readonly CycleRecord[]): CycleRecord | undefined => {
  const byTime = [...records].sort((a, b) => Date.parse(a.at ?? '1970') - Date.parse(b.at ?? '1970'))
  const newest = byTime.at(-1)
  const last = (key: 'lead' | 'decision') => byTime.findLast(record => record[key] !== undefined)?.[key]
  const [lead, decision] = [last('lead'), last('decision')]
  return (
    newest && { ...newest, ...(lead !== undefined && { lead }), ...(decision !== undefined && { decision }) }
  )
}

const valueAt = (inputs: Inputs, part: string): string | undefined =>
  Object.hasOwn(inputs, part) ? inputs[part] : undefined

const changedParts = ({ inputs }: CycleRecord, current: Inputs): string[] =>
  Object.keys(inputs).filter(part => valueAt(current, part) !== inputs[part])

/** What makes each step stale: changed parts of its own, and those of steps before it that it was not redone with. */
const staleParts = (done: Map<CycleElement, CycleRecord>, current: Inputs): Map<CycleElement, string[]> => {
  const stale = new Map<CycleElement, string[]>()
  for (const [element, record] of done) stale.set(element, changedParts(record, current))
  let carried: string[] = []
  for (const element of CHAIN) {
    const record = done.get(element)
    if (record === undefined) continue
    const inherited = carried.filter(
      part => !Object.hasOwn(record.inputs, part) || record.inputs[part] !== valueAt(current, part),
    )
    carried = [...new Set([...inherited, ...stale.get(element)!])]
    stale.set(element, carried)
  }
  return stale
}

const stateOf = (record: CycleRecord | undefined, because: readonly string[]): CycleState => {
  if (record === undefined) return 'open'
  if (record.at !== undefined) return because.length > 0 ? 'stale' : record.evidence
  return record.lead !== undefined || record.decision !== undefined ? 'underWay' : 'open'
}

/**
 * How every step of the cycle stands, in the order of the cycle. A step is open without a record, under way when
 * somebody leads it or decided something but it was never done, else documented or running by its evidence; and stale
 * when a part that it, or a step before it, rests on has another hash now or is gone. A step that was redone with the
 * present part is not stale because of it, even where a step before it was not.
 */
export const cycleStates = (records: readonly CycleRecord[], currentInputs: Inputs): CycleStep[] => {
  const byElement = new Map<CycleElement, CycleRecord>()
  for (const element of CYCLE_ELEMENTS) {
    const record = merged(records.filter(one => one.element === element))
    if (record) byElement.set(element, record)
  }
  const done = new Map([...byElement].filter(([, { at }]) => at !== undefined))
  const stale = staleParts(done, currentInputs)
  return CYCLE_ELEMENTS.map(element => {
    const record = byElement.get(element)
    const staleBecause = stale.get(element) ?? []
    return {
      element,
      state: stateOf(record, staleBecause),
      lead: record?.lead ?? null,
      at: record?.at ?? null,
      decision: record?.decision ?? null,
      staleBecause,
    }
  })
}
