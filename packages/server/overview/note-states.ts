import type { Overview } from '@leinwand/contract'
import type { Note } from '@leinwand/method'
import type { ProjectState } from './project-state.ts'
import { ranBy } from './ran.ts'

type NoteState = Overview['notes'][string]

const RUNNABLE = new Set(['source', 'recipe', 'model', 'deployment'])
/** The worst that is bound to a note decides how it stands. */
const ORDER = ['failed', 'stale', 'idle', 'running'] as const

const noteState = (note: Note, { run, hashes, live, project }: ProjectState): NoteState | undefined => {
  const bound = note.bindings.filter(({ to }) => RUNNABLE.has(to))
  if (bound.length === 0) return undefined
  const ran = run === null ? {} : ranBy(run, hashes)
  const refused = new Set(
    run?.result.deployment.filter(({ status }) => status === 'refused').map(({ id }) => id) ?? [],
  )
  const states = bound.map(({ to, id }): NoteState => {
    if (to === 'deployment' && refused.has(id)) return { state: 'failed', at: run?.endedAt ?? null }
    const found = ran[`${to}:${id}`]
    if (found === undefined) return { state: 'idle', at: null }
    if (found.stale) return { state: 'stale', at: found.at }
    const waits = to === 'deployment' && project.deployments.some(one => one.id === id && one.mode === 'live')
    return { state: waits && !live.has(id) ? 'idle' : 'running', at: found.at }
  })
  return states.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))[0]
}

/** How each note stands that is bound to something that runs here. */
export const noteStates = (state: ProjectState): Overview['notes'] =>
  Object.fromEntries(
    state.notes.flatMap(note => {
      const found = noteState(note, state)
      return found === undefined ? [] : [[note.id, found]]
    }),
  )
