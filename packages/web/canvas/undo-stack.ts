import {
  afterActs,
  type CanvasAct,
  type CanvasState,
  type Note,
  type SingleAct,
  sameBinding,
  singleActs,
  undoOf,
} from '@leinwand/method'

/** How an own act is taken back, and the canvas as it stood right after the act: what differs since is others' doing. */
type Step = { readonly id: string; readonly back: CanvasAct; readonly after: CanvasState }
export type UndoStack = { readonly done: readonly Step[]; readonly undone: readonly Step[] }

export const EMPTY_STACK: UndoStack = { done: [], undone: [] }

/** So many steps back are kept; a day's workshop has some hundreds of acts. */
const KEPT = 200

/** The stack after an own act on `before`; what had been undone can then no longer be redone. */
export const did = (stack: UndoStack, id: string, before: CanvasState, act: CanvasAct): UndoStack => {
  const back = undoOf(before, act)
  if (!back) return stack
  return { done: [...stack.done, { id, back, after: afterActs(before, [act]) }].slice(-KEPT), undone: [] }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Equal in content: a note that came back from the server has its fields in another order. */
const same = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (!isRecord(a) || !isRecord(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const fields = Object.keys(a)
  return fields.length === Object.keys(b).length && fields.every(field => same(a[field], b[field]))
}

/** A binding that was taken away and given back stands last: the order says nothing. */
const unordered = (note: Note): Note => ({
  ...note,
  bindings: note.bindings.toSorted((a, b) => (`${a.to}:${a.id}` < `${b.to}:${b.id}` ? -1 : 1)),
})

const noteOf = (canvas: CanvasState, id: string) =>
  Object.hasOwn(canvas.notes, id) ? canvas.notes[id] : undefined

const reasonOf = ({ dismissals }: CanvasState, finding: string): string | undefined =>
  Object.hasOwn(dismissals, finding) ? dismissals[finding] : undefined

/** What of a single change can still be done without touching what others did since; null where nothing can. */
const stillPossible = (act: SingleAct, after: CanvasState, now: CanvasState): SingleAct | null => {
  switch (act.kind) {
    case 'note-added':
      return noteOf(now, act.note.id) === undefined ? act : null
    case 'legend-set':
      return after.legend[act.colour] === now.legend[act.colour] ? act : null
    case 'finding-dismissed':
    case 'finding-reopened':
      return reasonOf(after, act.finding) === reasonOf(now, act.finding) ? act : null
    case 'pattern-chosen':
    case 'pattern-dropped':
      return after.patterns.includes(act.pattern) === now.patterns.includes(act.pattern) ? act : null
    default:
      return stillPossibleOnNote(act, after, now)
  }
}

const stillPossibleOnNote = (
  act: Extract<SingleAct, { note: string }>,
  after: CanvasState,
  now: CanvasState,
): SingleAct | null => {
  const [left, found] = [noteOf(after, act.note), noteOf(now, act.note)]
  if (!left || !found) return null
  switch (act.kind) {
    case 'note-deleted':
      return same(unordered(left), unordered(found)) ? act : null
    case 'note-moved':
      return left.block === found.block && left.rank === found.rank ? act : null
    case 'note-edited': {
      const fields = Object.keys(act.changes) as (keyof typeof act.changes)[]
      const free = fields.filter(field => same(left[field], found[field]))
      if (free.length === 0) return null
      return { ...act, changes: Object.fromEntries(free.map(field => [field, act.changes[field]])) }
    }
    case 'note-bound':
    case 'note-unbound': {
      const bound = (note: typeof left) => note.bindings.some(each => sameBinding(each, act.binding))
      return bound(left) === bound(found) ? act : null
    }
  }
}

/** What goes back: the act to do, null where nothing is left to do, and whether others' changes stood in its way. */
export type TakenBack = { readonly act: CanvasAct | null; readonly hindered: boolean }

const takeBack = ({ back, after }: Step, now: CanvasState): TakenBack => {
  const wanted = singleActs(back)
  const possible: SingleAct[] = []
  // Later changes of the same act rest on earlier ones, on both sides.
  let [ours, theirs] = [after, now]
  let hindered = false
  for (const act of wanted) {
    const rest = stillPossible(act, ours, theirs)
    if (!same(rest, act)) hindered = true
    ours = afterActs(ours, [act])
    if (!rest) continue
    possible.push(rest)
    theirs = afterActs(theirs, [rest])
  }
  if (possible.length === 0) return { act: null, hindered }
  return {
    act:
      back.kind === 'acts-together'
        ? { kind: 'acts-together', reason: 'undone', acts: possible }
        : possible[0]!,
    hindered,
  }
}

type Result = TakenBack & { readonly stack: UndoStack }

const turned = (step: Step, now: CanvasState, act: CanvasAct | null): readonly Step[] => {
  const back = act && undoOf(now, act)
  return act && back ? [{ id: step.id, back, after: afterActs(now, [act]) }] : []
}

/** Takes back the last own act, or the one named; undefined where there is none. */
export const undo = (stack: UndoStack, now: CanvasState, id?: string): Result | undefined => {
  const step = id === undefined ? stack.done.at(-1) : stack.done.find(each => each.id === id)
  if (!step) return undefined
  const { act, hindered } = takeBack(step, now)
  const done = stack.done.filter(each => each !== step)
  return { act, hindered, stack: { done, undone: [...stack.undone, ...turned(step, now, act)] } }
}

/** Does again what was last taken back. */
export const redo = (stack: UndoStack, now: CanvasState): Result | undefined => {
  const step = stack.undone.at(-1)
  if (!step) return undefined
  const { act, hindered } = takeBack(step, now)
  const done = [...stack.done, ...turned(step, now, act)]
  return { act, hindered, stack: { done, undone: stack.undone.slice(0, -1) } }
}
