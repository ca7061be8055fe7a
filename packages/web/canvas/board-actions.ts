import type { Project } from '@leinwand/contract'
import {
  afterActs,
  type Block,
  type CanvasAct,
  type CanvasState,
  type Note,
  type NoteChanges,
  newNote,
  notesOf,
  type SingleAct,
} from '@leinwand/method'
import { showSentence } from '../shell/notices.ts'
import { showUndo } from '../shell/show-undo.tsx'
import { boardFocus } from './board-focus.ts'
import type { BoardStore } from './board-store.ts'
import type { boardWords } from './board-words.ts'
import { copiedNotes, NOTES_TYPE, pastedLines, pastedNotes, readCopied } from './clipboard.ts'
import { pastedList } from './pasted-list.ts'
import { type Direction, lastRank, type Place } from './place.ts'
import { chosenAll, chosenInOrder, extended, NOTHING, neighbour, only, toggled } from './selection.ts'
import { asOne, placedAt, steppedBy } from './several.ts'
import type { UndoKeeper } from './undo-keeper.ts'

type Words = (typeof boardWords)['de']

/** What the board was last drawn from; actions read it when they are called. */
export type Latest = {
  readonly canvas: CanvasState
  readonly act: (acts: readonly CanvasAct[]) => void
  readonly project: Project | undefined
  readonly readOnly: boolean
  readonly undos: UndoKeeper
  readonly words: Words
  readonly blockNames: Readonly<Record<Block, string>>
  readonly onOpen: (note: string | null) => void
  readonly onEditing: (note: string | null) => void
}

/** Everything that can be done on a board, by whatever hand: mouse, finger, keys and menus all come here. */
export const boardActions = (store: BoardStore, latest: () => Latest) => {
  // Several acts may come before React draws again: each must see the one before.
  let ahead: { drawn: CanvasState; now: CanvasState } | undefined
  const canvas = (): CanvasState => {
    const drawn = latest().canvas
    return ahead?.drawn === drawn ? ahead.now : drawn
  }
  const send = (acts: readonly CanvasAct[]) => {
    const drawn = latest().canvas
    ahead = { drawn, now: afterActs(canvas(), acts) }
    latest().act(acts)
  }
  const focus = boardFocus()
  let last: Block = 'valuePropositions'
  const say = (said: string): void => store.set({ said })
  const note = (id: string): Note | undefined => {
    const { notes } = canvas()
    return Object.hasOwn(notes, id) ? notes[id] : undefined
  }
  const chosen = (): string[] => chosenInOrder(canvas(), store.get().selection)
  const chosenOr = (id: string | null): string[] => {
    const all = chosen()
    if (id === null) return all
    return all.includes(id) ? all : [id]
  }

  /** Does an own act: it can be taken back. Nothing happens on a board that is only read. */
  const act = (what: CanvasAct | null): string | undefined => {
    if (!what || latest().readOnly) return undefined
    const id = latest().undos.remember(canvas(), what)
    send([what])
    return id
  }
  const several = (
    acts: readonly SingleAct[],
    reason: Parameters<typeof asOne>[1],
    from?: string,
  ): string | undefined => act(asOne(acts, reason, from))

  const onCanvas = { current: canvas, act: send }
  const told = (result: ReturnType<UndoKeeper['undo']>, done: string, nothing: string) => {
    const { words } = latest()
    if (!result) return say(nothing)
    if (result.act === null) return say(words.undoImpossible)
    say(result.hindered ? words.undoPartly : done)
  }
  const undo = (id?: string) => {
    const { words, undos, readOnly } = latest()
    if (!readOnly) told(undos.undo(onCanvas, id), words.undone, words.nothingToUndo)
  }
  const redo = () => {
    const { words, undos, readOnly } = latest()
    if (!readOnly) told(undos.redo(onCanvas), words.redone, words.nothingToRedo)
  }

  const choose = (ids: readonly string[]) => {
    store.set({ selection: chosenAll(ids) })
    if (ids.length > 1) say(latest().words.selected(ids.length))
  }
  const edit = (ids: readonly string[], changes: NoteChanges) => {
    const changed = ids.filter(id => {
      const before = note(id)
      return before && Object.entries(changes).some(([field, value]) => before[field as keyof Note] !== value)
    })
    several(
      changed.map(id => ({ kind: 'note-edited', note: id, changes })),
      'edited',
    )
  }
  const movedWords = (ids: readonly string[], index: number, block: Block): string => {
    const { words, blockNames } = latest()
    if (ids.length > 1) return words.movedSeveral(ids.length, blockNames[block])
    return words.moved(
      note(ids[0]!)?.text ?? '',
      blockNames[block],
      index + 1,
      notesOf(canvas(), block).length,
    )
  }
  const move = (ids: readonly string[], acts: readonly SingleAct[]) => {
    if (acts.length === 0 || !several(acts, 'moved')) return
    const first = note(ids[0]!)
    if (!first) return
    const index = notesOf(canvas(), first.block).findIndex(({ id }) => id === first.id)
    say(movedWords(ids, index, first.block))
  }

  const remove = (ids: readonly string[]) => {
    const { words } = latest()
    const gone = ids.flatMap(id => note(id) ?? [])
    const first = gone[0]
    if (!first) return
    const next = neighbour(canvas(), gone.at(-1)!.id, 'down') ?? neighbour(canvas(), first.id, 'up')
    const done = several(
      gone.map(({ id }) => ({ kind: 'note-deleted', note: id })),
      'deleted',
    )
    if (!done) return
    latest().onOpen(null)
    store.set({ selection: NOTHING })
    if (next !== null && note(next)) focus.note(next)
    else focus.add(first.block)
    const message = gone.length > 1 ? words.deletedSeveral(gone.length) : words.deleted(first.text)
    showUndo({
      message,
      label: words.undo,
      undo: () => {
        undo(done)
        focus.note(first.id)
      },
    })
  }

  const addAll = (acts: readonly SingleAct[], sentence: string) => {
    if (!several(acts, 'pasted')) return
    const ids = acts.flatMap(each => (each.kind === 'note-added' ? [each.note.id] : []))
    choose(ids)
    if (ids[0]) focus.note(ids[0])
    say(sentence)
  }
  const makeId = () => crypto.randomUUID()
  const pasteText = (block: Block, text: string) => {
    const list = pastedList(text)
    const { words } = latest()
    if (list.lines.length === 0) return say(words.nothingToPaste)
    const sentence = [
      words.pasted(list.lines.length),
      ...(list.shortened > 0 ? [words.shortened(list.shortened)] : []),
      ...(list.cut > 0 ? [words.cut(list.cut)] : []),
    ].join(' ')
    addAll(pastedLines(canvas(), block, list, makeId), sentence)
    if (list.shortened > 0 || list.cut > 0) showSentence(sentence)
  }
  const paste = (block: Block, own: string, plain: string) => {
    const copied = readCopied(own)
    if (!copied) return pasteText(block, plain)
    const project = latest().project?.id ?? ''
    addAll(pastedNotes(canvas(), project, block, copied, makeId), latest().words.pasted(copied.notes.length))
  }
  const copied = (ids: readonly string[]) =>
    copiedNotes(
      latest().project?.id ?? '',
      ids.flatMap(id => note(id) ?? []),
    )

  return {
    canvas,
    note,
    chosen,
    chosenOr,
    act,
    undo,
    redo,
    choose,
    edit,
    remove,
    pasteText,
    say,
    focus,
    readOnly: () => latest().readOnly,
    project: () => latest().project,
    toggle: (id: string) => {
      const selection = toggled(store.get().selection, id)
      store.set({ selection })
      say(latest().words.selected(selection.chosen.size))
    },
    selectOnly: (id: string) => store.set({ selection: only(id) }),
    extendTo: (id: string) => {
      const selection = extended(canvas(), store.get().selection, id)
      store.set({ selection })
      say(latest().words.selected(selection.chosen.size))
    },
    clear: () => store.set({ selection: NOTHING, linking: null }),
    /** The note on which the focus rests: the next Tab into its block comes back to it, pasting goes to that block. */
    rest: (block: Block, id: string) => {
      last = block
      if (store.get().cursors[block] !== id) store.set({ cursors: { ...store.get().cursors, [block]: id } })
    },
    restIn: (block: Block) => {
      last = block
    },
    lastBlock: (): Block => last,
    write: (block: Block): void =>
      store.set({ adding: { block, count: (store.get().adding?.count ?? 0) + 1 } }),
    add: (block: Block, text: string) => {
      const added = newNote({ id: makeId(), block, rank: lastRank(canvas(), block), text })
      act({ kind: 'note-added', note: added })
    },
    startEditing: (id: string) => {
      if (latest().readOnly) return latest().onOpen(id)
      store.set({ editing: id, selection: only(id) })
      latest().onEditing(id)
    },
    endEditing: (id: string, text: string | null) => {
      store.set({ editing: null })
      latest().onEditing(null)
      focus.note(id)
      if (text && text !== note(id)?.text) act({ kind: 'note-edited', note: id, changes: { text } })
    },
    open: (id: string) => {
      latest().onOpen(id)
      latest().onEditing(id)
    },
    step: (ids: readonly string[], held: string, direction: Direction) => {
      focus.note(held)
      move(ids, steppedBy(canvas(), ids, direction))
    },
    drop: (ids: readonly string[], place: Place): void => move(ids, placedAt(canvas(), ids, place)),
    /** Links all of these to a note, or takes the links away where all of them lead there already. */
    link: (ids: readonly string[], to: string) => {
      const { words } = latest()
      const from = ids.flatMap(id => note(id) ?? []).filter(({ id }) => id !== to)
      store.set({ linking: null })
      if (from.length === 0 || !note(to)) return
      const all = from.every(({ links }) => links.includes(to))
      several(
        from
          .filter(({ links }) => all || !links.includes(to))
          .map(({ id, links }) => ({
            kind: 'note-edited',
            note: id,
            changes: { links: all ? links.filter(each => each !== to) : [...links, to].slice(-100) },
          })),
        'edited',
      )
      say(all ? words.unlinked(note(to)!.text) : words.linked(note(to)!.text))
    },
    copy: (ids: readonly string[], data: DataTransfer) => {
      const { own, plain } = copied(ids)
      data.setData(NOTES_TYPE, own)
      data.setData('text/plain', plain)
      say(latest().words.copied(ids.length))
    },
    duplicate: (ids: readonly string[]) => {
      const first = note(ids[0] ?? '')
      if (first) paste(first.block, copied(ids).own, '')
    },
    paste,
  }
}
export type BoardActions = ReturnType<typeof boardActions>
