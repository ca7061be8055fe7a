import type { Plan } from '@leinwand/method'
import { type PlanChange, planChanges, withChanges } from './plan-change.ts'

/** A plan as the server has it, and which version of it that is. */
export type Served = { readonly plan: Plan; readonly version: string | undefined }

export type Keeper = {
  /** Replaces the plan of the version that it was made from, and gives back what the server has then. */
  readonly save: (plan: Plan, basedOn: string | undefined) => Promise<Served>
  readonly read: () => Promise<Served>
  /** Whether saving failed because somebody else had changed the plan. */
  readonly changedMeanwhile: (error: unknown) => boolean
}

export type PlanShown = {
  /** With everything that was changed here, saved or not. */
  readonly plan: Plan
  /** Whether something is not saved yet. */
  readonly unsaved: boolean
  /** Why the last saving failed. The changes stay. */
  readonly failure: unknown
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** What one person may take back; more than anybody remembers. */
const STEPS_KEPT = 50

/** Several people who type at once get through within a few attempts; more would be a server that always says no. */
const ATTEMPTS = 8

/**
 * The plan as it is edited here: changes count at once, are saved one after the other, and are made anew on top of what
 * others changed meanwhile, so that nobody's change is lost.
 */
export const planStore = (served: Served, { save, read, changedMeanwhile }: Keeper) => {
  let base = served
  let waiting: readonly PlanChange[] = []
  let past: readonly (readonly PlanChange[])[] = []
  let future: readonly (readonly PlanChange[])[] = []
  let failure: unknown = null
  let sending = false
  const listeners = new Set<() => void>()

  const now = (): PlanShown => ({
    plan: withChanges(base.plan, waiting),
    unsaved: waiting.length > 0,
    failure,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
  })
  let shown = now()
  const tell = (): void => {
    shown = now()
    for (const listener of listeners) listener()
  }

  const saveOnTop = async (attempt = 1): Promise<void> => {
    const sent = waiting
    try {
      base = await save(withChanges(base.plan, sent), base.version)
      waiting = waiting.slice(sent.length)
    } catch (error) {
      if (attempt === ATTEMPTS || !changedMeanwhile(error)) throw error
      base = await read()
      tell()
      await saveOnTop(attempt + 1)
    }
  }

  const send = async (): Promise<void> => {
    if (sending || waiting.length === 0) return
    sending = true
    failure = null
    await saveOnTop().catch((error: unknown) => {
      failure = error
    })
    sending = false
    tell()
    if (failure === null) await send()
  }

  /** Makes changes and gives those that take them back. */
  const make = (changes: readonly PlanChange[]): readonly PlanChange[] => {
    const before = shown.plan
    waiting = [...waiting, ...changes]
    tell()
    void send()
    return planChanges(shown.plan, before)
  }

  return {
    shown: () => shown,
    listen: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    /** What the server has now, perhaps changed by somebody else. */
    serve: (now: Served): void => {
      if (sending || now.plan === base.plan) return
      base = now
      tell()
    },
    change: (next: Plan): void => {
      const changes = planChanges(shown.plan, next)
      if (changes.length === 0) return
      past = [...past, make(changes)].slice(-STEPS_KEPT)
      future = []
      tell()
    },
    undo: (): void => {
      const step = past.at(-1)
      if (!step) return
      past = past.slice(0, -1)
      future = [...future, make(step)]
      tell()
    },
    redo: (): void => {
      const step = future.at(-1)
      if (!step) return
      future = future.slice(0, -1)
      past = [...past, make(step)]
      tell()
    },
    saveAgain: (): void => {
      void send()
    },
    /** Gives up what could not be saved. */
    giveUp: (): void => {
      waiting = []
      past = []
      future = []
      failure = null
      tell()
    },
  }
}

export type PlanStore = ReturnType<typeof planStore>
