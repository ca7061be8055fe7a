import { type MessagePort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import {
  BUSY,
  CLOSED,
  FAILED,
  GENERATION,
  READY,
  stateAt,
  TAKES_PART,
  TASK,
  THREADS,
  waitWhile,
} from './control.ts'
import type { CrewMessage } from './crew.ts'
import { CREW_TASKS, performPart } from './crew-tasks.ts'
import { openWorkspace, type Workspace } from './workspace.ts'

const { control, index, port } = workerData as { control: Int32Array; index: number; port: MessagePort }
const state = stateAt(index)
let workspace: Workspace | null = null

const hear = (message: CrewMessage): void => {
  if ('workspace' in message) workspace = openWorkspace(message.workspace)
  else if (workspace) workspace.histograms[message.histogram] = new Float64Array(message.buffer)
}

const hearAll = (): void => {
  for (let received = receiveMessageOnPort(port); received; received = receiveMessageOnPort(port))
    hear(received.message)
}

/** The worker's part of the task that has just begun. */
const takePart = (): void => {
  try {
    hearAll()
    if (!workspace) throw new Error('a training thread was given work before it was told of what')
    performPart(CREW_TASKS[control[TASK]!]!, workspace, control, control[state + 1]!, control[THREADS]!)
  } catch (error) {
    Atomics.store(control, FAILED, 1)
    port.postMessage(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  if (Atomics.sub(control, BUSY, 1) === 1) Atomics.notify(control, BUSY)
}

Atomics.store(control, state, READY)
while (Atomics.load(control, state) !== TAKES_PART && Atomics.load(control, CLOSED) === 0)
  Atomics.wait(control, state, READY)
for (let seen = control[state + 2]!; ; ) {
  waitWhile(control, GENERATION, seen)
  if (Atomics.load(control, CLOSED) === 1) break
  seen = Atomics.load(control, GENERATION)
  takePart()
}
port.close()
