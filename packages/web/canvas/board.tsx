import type { Overview, Project } from '@leinwand/contract'
import { BLOCKS, type CanvasAct, type CanvasState, notesOf } from '@leinwand/method'
import { Button, VisuallyHidden } from '@mantine/core'
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { Notice } from '../shell/notice.tsx'
import { Block } from './block.tsx'
import styles from './board.module.css'
import { boardActions, type Latest } from './board-actions.ts'
import { BoardContext, useBoard, useUi } from './board-context.ts'
import { boardStore } from './board-store.ts'
import { boardWords } from './board-words.ts'
import { ChainLayer } from './chain-layer.tsx'
import { KeysSheet } from './keys-sheet.tsx'
import { Legend } from './legend.tsx'
import { LinkLayer } from './link-layer.tsx'
import { KEYS_ID } from './note-card.tsx'
import { NoteDrawer } from './note-drawer.tsx'
import { hitsOf } from './search.ts'
import { withoutGone } from './selection.ts'
import { SelectionBar } from './selection-bar.tsx'
import { Toolbar } from './toolbar.tsx'
import { undoKeeperOf } from './undo-keeper.ts'
import { useBoardHands } from './use-board-hands.ts'
import { canvasWords } from './words.ts'
import { listenForZoom, zoomTools } from './zoom.ts'

/** Somebody else who looks at this canvas, and the note they edit. */
type Beside = { readonly name: string; readonly note: string | null }

type BoardProps = {
  canvas: CanvasState
  /** Does acts at once and sends them; it need not stay the same function. */
  act: (acts: readonly CanvasAct[]) => void
  /** What own acts are kept under so that they can be taken back, e.g. project and variant. */
  undoKey?: string
  /** Without a project (a guest's canvas) notes cannot be bound and show nothing that runs. */
  project?: Project | undefined
  overview?: Overview | undefined
  readOnly?: boolean
  /** Who came by a link: what a guest is not shown of a note, a guest cannot change either. */
  guest?: boolean
  people?: readonly Beside[]
  onEditing?: (note: string | null) => void
  /** The note whose details are open; without `onOpen` the board keeps it itself. */
  opened?: string | null
  onOpen?: (note: string | null) => void
  /** Whether the derivation of the verdict is drawn over the board. */
  derivation?: boolean
  /** Where more is to be read about a note, at the end of its details. */
  about?: ((note: string) => ReactNode) | undefined
  /** More for the toolbar, at its end. */
  tools?: ReactNode
}

const NOBODY: readonly Beside[] = []

const Said = () => <VisuallyHidden role="status">{useUi(ui => ui.said)}</VisuallyHidden>

const Linking = () => {
  const words = useWords(boardWords)
  const { store } = useBoard()
  const linking = useUi(ui => ui.linking)
  if (!linking) return null
  return (
    <div className={styles.linking} role="status">
      {words.linking}
      <Button size="compact-sm" variant="default" onClick={() => store.set({ linking: null })}>
        {words.cancel}
      </Button>
    </div>
  )
}

const useHits = (canvas: CanvasState, store: ReturnType<typeof boardStore>): void => {
  const { statuses } = useWords(glossary)
  const { colours } = useWords(boardWords)
  useEffect(() => {
    let query: string | undefined
    const find = () => {
      if (store.get().query === query) return
      query = store.get().query
      const hits = hitsOf(canvas, query, { statuses, colours })
      store.set({
        hits: hits && new Set(hits),
        hit: hits?.includes(store.get().hit ?? '') ? store.get().hit : null,
      })
    }
    find()
    return store.subscribe(find)
  }, [canvas, store, statuses, colours])
}

/** The nine blocks (B1) with all that can be done to the notes on them. */
export const Board = (props: BoardProps) => {
  const {
    canvas,
    project,
    overview,
    readOnly = false,
    guest = false,
    people = NOBODY,
    derivation = false,
    tools,
  } = props
  const words = useWords(canvasWords)
  const more = useWords(boardWords)
  const { blocks } = useWords(glossary)
  const [ownOpened, setOwnOpened] = useState<string | null>(null)
  const opened = props.opened === undefined ? ownOpened : props.opened
  const root = useRef<HTMLDivElement>(null)
  const area = useRef<HTMLDivElement>(null)
  const latest = useRef<Latest>(undefined)
  const now: Latest = {
    canvas,
    act: props.act,
    project,
    readOnly,
    undos: undoKeeperOf(props.undoKey ?? project?.id ?? ''),
    words: more,
    blockNames: blocks,
    onOpen: props.onOpen ?? setOwnOpened,
    onEditing: props.onEditing ?? (() => undefined),
  }
  const [board] = useState(() => {
    const store = boardStore()
    const actions = boardActions(store, () => latest.current ?? now)
    return { store, actions, zoom: zoomTools(store, () => area.current) }
  })
  const { store, actions, zoom } = board

  useLayoutEffect(() => {
    latest.current = now
    actions.focus.in(root.current)
  })
  useBoardHands(board)
  useHits(canvas, store)
  useEffect(() => (area.current ? listenForZoom(area.current, zoom, store) : undefined), [zoom, store])
  useEffect(() => {
    const selection = withoutGone(canvas, store.get().selection)
    if (selection !== store.get().selection) store.set({ selection })
  }, [canvas, store])

  const editors = useMemo(
    () => new Map(people.flatMap(({ name, note }) => (note ? [[note, name] as const] : []))),
    [people],
  )
  const close = () => {
    now.onOpen(null)
    now.onEditing(null)
    // The drawer gives up its hold on the focus only once it has begun to close.
    if (opened !== null) setTimeout(() => actions.focus.note(opened), 0)
  }
  return (
    <BoardContext value={board}>
      <div ref={root} className={styles.place}>
        {readOnly ? <Notice kind="info">{more.readOnly}</Notice> : null}
        <Toolbar tools={tools} undos={now.undos} readOnly={readOnly} />
        <Linking />
        <div className={styles.area} ref={area}>
          <div className={styles.board}>
            <div className={styles.core} aria-hidden>
              <span>{words.core}</span>
            </div>
            {BLOCKS.map(block => (
              <Block
                key={block}
                block={block}
                notes={notesOf(canvas, block)}
                project={project}
                overview={overview}
                editors={editors}
                readOnly={readOnly}
              />
            ))}
          </div>
          <LinkLayer canvas={canvas} area={area} />
          {derivation && overview && project ? (
            <ChainLayer canvas={canvas} verdict={overview.verdict} project={project} area={area} />
          ) : null}
        </div>
        <Legend canvas={canvas} readOnly={readOnly || guest} />
        {readOnly ? null : <SelectionBar canvas={canvas} project={project} guest={guest} />}
        <VisuallyHidden id={KEYS_ID}>{words.keys}</VisuallyHidden>
        <Said />
      </div>
      <KeysSheet />
      <NoteDrawer
        note={opened !== null && Object.hasOwn(canvas.notes, opened) ? canvas.notes[opened] : undefined}
        canvas={canvas}
        project={project}
        overview={overview}
        about={props.about}
        guest={guest}
        readOnly={readOnly}
        onClose={close}
      />
    </BoardContext>
  )
}
