import type { Workspace } from './workspace.ts'

/** Does a thread's part of a task; `control` is where pieces are taken that nobody has begun. */
export type PerformPart = (workspace: Workspace, control: Int32Array, thread: number, threads: number) => void
