import {
  afterActs,
  type CanvasAct,
  type CanvasState,
  EMPTY_CANVAS,
  newNote,
  singleActs,
} from '@leinwand/method'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryAct } from '../../method/canvas/arbitrary-canvas.ts'
import { did, EMPTY_STACK, redo, type UndoStack, undo } from './undo-stack.ts'

/** What stands on a canvas, without the order of bindings and patterns: taken back, they come last. */
const content = ({ notes, legend, dismissals, patterns }: CanvasState) => ({
  notes: Object.fromEntries(
    Object.entries(notes).map(([id, note]) => [
      `note ${id}`,
      { ...note, bindings: note.bindings.map(({ to, id: bound }) => `${to}:${bound}`).sort() },
    ]),
  ),
  legend: { ...legend },
  dismissals: Object.fromEntries(Object.entries(dismissals).map(([id, reason]) => [`finding ${id}`, reason])),
  patterns: [...patterns].sort(),
})

const doAll = (from: CanvasState, acts: readonly CanvasAct[]) => {
  let canvas = from
  let stack: UndoStack = EMPTY_STACK
  for (const [place, act] of acts.entries()) {
    stack = did(stack, String(place), canvas, act)
    canvas = afterActs(canvas, [act])
  }
  return { canvas, stack }
}

const undoAll = (given: { canvas: CanvasState; stack: UndoStack }) => {
  let { canvas, stack } = given
  for (let result = undo(stack, canvas); result; result = undo(stack, canvas)) {
    expect(result.hindered).toBe(false)
    if (result.act) canvas = afterActs(canvas, [result.act])
    stack = result.stack
  }
  return { canvas, stack }
}

const redoAll = (given: { canvas: CanvasState; stack: UndoStack }) => {
  let { canvas, stack } = given
  for (let result = redo(stack, canvas); result; result = redo(stack, canvas)) {
    if (result.act) canvas = afterActs(canvas, [result.act])
    stack = result.stack
  }
  return { canvas, stack }
}

const acts = fc.array(arbitraryAct, { minLength: 1, maxLength: 12 })

describe('undo and redo', () => {
  test('undo after do is identity, for one act and for all of them', () => {
    fc.assert(
      fc.property(acts, acts, (before, own) => {
        const start = afterActs(EMPTY_CANVAS, before)
        expect(content(undoAll(doAll(start, own)).canvas)).toEqual(content(start))
      }),
    )
  })

  test('redo after undo is identity', () => {
    fc.assert(
      fc.property(acts, acts, (before, own) => {
        const done = doAll(afterActs(EMPTY_CANVAS, before), own)
        expect(content(redoAll(undoAll(done)).canvas)).toEqual(content(done.canvas))
      }),
    )
  })

  test('a new act ends what could be redone', () => {
    const add = (id: string): CanvasAct => ({
      kind: 'note-added',
      note: newNote({ id, block: 'channels', rank: 0, text: id }),
    })
    const { canvas, stack } = undoAll(doAll(EMPTY_CANVAS, [add('a')]))
    expect(stack.undone).toHaveLength(1)
    expect(did(stack, 'next', canvas, add('b')).undone).toHaveLength(0)
  })

  test('nothing to undo is said by nothing', () => {
    expect(undo(EMPTY_STACK, EMPTY_CANVAS)).toBeUndefined()
    expect(redo(EMPTY_STACK, EMPTY_CANVAS)).toBeUndefined()
  })
})

describe('undo when others changed the same in between', () => {
  const a = newNote({ id: 'a', block: 'channels', rank: 0, text: 'mine' })
  const b = newNote({ id: 'b', block: 'channels', rank: 1, text: 'other' })
  const start = afterActs(EMPTY_CANVAS, [
    { kind: 'note-added', note: a },
    { kind: 'note-added', note: b },
  ])

  test('keeps the field that another wrote in, takes back the others, and says so', () => {
    const own: CanvasAct = { kind: 'note-edited', note: 'a', changes: { text: 'new', status: 'planned' } }
    const done = doAll(start, [own])
    const theirs = afterActs(done.canvas, [{ kind: 'note-edited', note: 'a', changes: { text: 'theirs' } }])
    const result = undo(done.stack, theirs)
    expect(result?.hindered).toBe(true)
    const after = afterActs(theirs, [result!.act!])
    expect(after.notes.a).toMatchObject({ text: 'theirs', status: 'existing' })
  })

  test('does not delete an added note on which another has worked', () => {
    const done = doAll(start, [{ kind: 'note-added', note: newNote({ ...a, id: 'c' }) }])
    const theirs = afterActs(done.canvas, [
      { kind: 'note-edited', note: 'c', changes: { owner: 'Vertrieb' } },
    ])
    expect(undo(done.stack, theirs)).toMatchObject({ act: null, hindered: true })
  })

  test('does what is left of several, where another deleted one of them', () => {
    const own: CanvasAct = {
      kind: 'acts-together',
      reason: 'moved',
      acts: [
        { kind: 'note-moved', note: 'a', block: 'keyPartners', rank: 0 },
        { kind: 'note-moved', note: 'b', block: 'keyPartners', rank: 1 },
      ],
    }
    const done = doAll(start, [own])
    const theirs = afterActs(done.canvas, [{ kind: 'note-deleted', note: 'a' }])
    const result = undo(done.stack, theirs)
    expect(result?.hindered).toBe(true)
    expect(singleActs(result!.act!)).toEqual([{ kind: 'note-moved', note: 'b', block: 'channels', rank: 1 }])
  })

  test('knows its own note again after the server has put its fields in another order', () => {
    const done = doAll(start, [{ kind: 'note-added', note: newNote({ ...a, id: 'c' }) }])
    const back = Object.fromEntries(Object.entries(done.canvas.notes.c!).reverse()) as typeof a
    const canvas = { ...done.canvas, notes: { ...done.canvas.notes, c: back } }
    expect(undo(done.stack, canvas)).toMatchObject({ act: { kind: 'note-deleted' }, hindered: false })
  })

  test('says that nothing is left where two people deleted the same note and one had undone it', () => {
    const done = doAll(start, [{ kind: 'note-deleted', note: 'a' }])
    const theirs = afterActs(done.canvas, [{ kind: 'note-added', note: a }])
    expect(undo(done.stack, theirs)).toMatchObject({ act: null, hindered: true })
  })
})
