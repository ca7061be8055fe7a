import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import {
  BUSY,
  CLOSED,
  controlLength,
  FAILED,
  GENERATION,
  NEXT_PIECE,
  READY,
  stateAt,
  TAKES_PART,
  TASK,
  THREADS,
  waitWhile,
} from './control.ts'
import { CREW_TASKS, type CrewTask, performPart } from './crew-tasks.ts'
import type { Workspace, WorkspacePlan } from './workspace.ts'

/** What a worker is told before the next task. */
export type CrewMessage = { workspace: WorkspacePlan } | { histogram: number; buffer: SharedArrayBuffer }

/** The threads of one training: the one that calls, and the workers it has started. */
export type Crew = {
  /** Threads that take part, the calling one included. */
  threads: number
  control: Int32Array
  /** Lets workers that have started in the meantime take part; waits for all of them if asked to. */
  admit: (waitForAll: boolean) => void
  /** Tells the workers what they work on. */
  tell: (workspace: Workspace) => void
  /** Makes room for one more histogram, in all threads. */
  addHistogram: (workspace: Workspace, index: number) => void
  /** Has all threads do their part of a task, or the calling thread all of it; returns when it is done, by how many. */
  perform: (task: CrewTask, workspace: Workspace, alone: boolean) => number
  /** Ends the workers; nothing is done afterwards. */
  close: () => void
}

/** A machine that does not start a thread within this time shall train without it. */
const LONGEST_START_MS = 3000

type Hand = { worker: Worker; port: MessagePort; admitted: boolean }

const startHand = (control: Int32Array, index: number): Hand => {
  const { port1, port2 } = new MessageChannel()
  const worker = new Worker(new URL('./crew-worker.ts', import.meta.url), {
    workerData: { control, index, port: port2 },
    transferList: [port2],
  })
  // A worker never keeps the process alive; what goes wrong in it is said by `FAILED`.
  worker.unref()
  worker.on('error', () => {})
  port1.unref()
  return { worker, port: port1, admitted: false }
}

const failureOf = (hands: readonly Hand[]): string => {
  for (const { port } of hands) {
    const received = receiveMessageOnPort(port)
    if (received) return String(received.message)
  }
  return 'a training thread failed'
}

export const startCrew = (threads: number): Crew => {
  const workers = threads - 1
  const control = new Int32Array(new SharedArrayBuffer(controlLength(workers) * Int32Array.BYTES_PER_ELEMENT))
  const hands = Array.from({ length: workers }, (_, index) => startHand(control, index))
  const tell = (message: CrewMessage) => {
    for (const { port } of hands) port.postMessage(message)
  }
  const admitReady = () =>
    hands.forEach((hand, index) => {
      const state = stateAt(index)
      if (hand.admitted || Atomics.load(control, state) !== READY) return
      hand.admitted = true
      control[state + 1] = crew.threads
      control[state + 2] = control[GENERATION]!
      Atomics.store(control, state, TAKES_PART)
      Atomics.notify(control, state)
      crew.threads++
    })
  const crew: Crew = {
    threads: 1,
    control,
    admit: waitForAll => {
      const deadline = performance.now() + (waitForAll ? LONGEST_START_MS : 0)
      admitReady()
      while (crew.threads < threads && performance.now() < deadline) {
        Atomics.wait(control, FAILED, 0, 1)
        admitReady()
      }
    },
    tell: ({ plan }) => tell({ workspace: plan }),
    addHistogram: (workspace, index) => {
      const buffer = new SharedArrayBuffer(workspace.histogramLength * Float64Array.BYTES_PER_ELEMENT)
      workspace.histograms[index] = new Float64Array(buffer)
      tell({ histogram: index, buffer })
    },
    perform: (task, workspace, alone) => {
      Atomics.store(control, NEXT_PIECE, 0)
      if (alone || crew.threads === 1) {
        performPart(task, workspace, control, 0, 1)
        return 1
      }
      control[TASK] = CREW_TASKS.indexOf(task)
      control[THREADS] = crew.threads
      Atomics.store(control, BUSY, crew.threads - 1)
      Atomics.add(control, GENERATION, 1)
      Atomics.notify(control, GENERATION)
      performPart(task, workspace, control, 0, crew.threads)
      for (let busy = Atomics.load(control, BUSY); busy > 0; busy = Atomics.load(control, BUSY))
        waitWhile(control, BUSY, busy)
      if (Atomics.load(control, FAILED) !== 0) throw new Error(failureOf(hands))
      return crew.threads
    },
    close: () => {
      Atomics.store(control, CLOSED, 1)
      Atomics.add(control, GENERATION, 1)
      Atomics.notify(control, GENERATION)
      hands.forEach(({ port }, index) => {
        Atomics.notify(control, stateAt(index))
        port.close()
      })
    },
  }
  return crew
}
