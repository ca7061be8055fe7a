import { ActionIcon, UnstyledButton } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsMaximize,
  IconKeyboard,
  IconMinus,
  IconPlus,
  IconRoute,
  IconSearch,
} from '@tabler/icons-react'
import { type ReactNode, useSyncExternalStore } from 'react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { BlockPicker } from './block-picker.tsx'
import { useBoard, useUi } from './board-context.ts'
import { boardWords } from './board-words.ts'
import { SearchField } from './search-field.tsx'
import styles from './toolbar.module.css'
import type { UndoKeeper } from './undo-keeper.ts'

type ToolProps = {
  label: string
  keys?: string
  icon: typeof IconPlus
  disabled?: boolean
  pressed?: boolean
  run: () => void
}

const Tool = ({ label, keys, icon: Icon, disabled = false, pressed, run }: ToolProps) => (
  <ActionIcon
    size={30}
    variant={pressed ? 'light' : 'subtle'}
    color={pressed ? 'accent' : 'gray'}
    aria-label={label}
    {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    title={keys ? `${label} (${keys})` : label}
    // Not `disabled`: the focus would be lost with the last step.
    className={disabled ? (styles.off ?? '') : ''}
    aria-disabled={disabled}
    onClick={() => (disabled ? undefined : run())}
  >
    <Icon size={17} aria-hidden />
  </ActionIcon>
)

const UndoTools = ({ undos }: { undos: UndoKeeper }) => {
  const words = useWords(boardWords)
  const { actions } = useBoard()
  const stack = useSyncExternalStore(undos.subscribe, undos.current)
  return (
    <span className={styles.group}>
      <Tool
        label={words.undo}
        keys="Ctrl Z"
        icon={IconArrowBackUp}
        disabled={stack.done.length === 0}
        run={() => actions.undo()}
      />
      <Tool
        label={words.redo}
        keys="Ctrl Y"
        icon={IconArrowForwardUp}
        disabled={stack.undone.length === 0}
        run={actions.redo}
      />
    </span>
  )
}

const ZoomTools = () => {
  const words = useWords(boardWords)
  const format = useFormat()
  const { zoom } = useBoard()
  const now = useUi(ui => ui.zoom)
  const percent = format.percent(now)
  return (
    <span className={styles.group}>
      <Tool label={words.zoomOut} keys="−" icon={IconMinus} run={() => zoom.by(1 / 1.2)} />
      <UnstyledButton
        className={styles.percent}
        aria-label={words.zoomReset(percent)}
        onClick={() => zoom.to(1)}
      >
        {percent}
      </UnstyledButton>
      <Tool label={words.zoomIn} keys="+" icon={IconPlus} run={() => zoom.by(1.2)} />
      <Tool label={words.zoomFit} keys="0" icon={IconArrowsMaximize} run={zoom.fit} />
    </span>
  )
}

type Props = { tools: ReactNode; undos: UndoKeeper; readOnly: boolean }

/** What can be done with the board as a whole. Quiet: icons, with their names and keys where one rests on them. */
export const Toolbar = ({ tools, undos, readOnly }: Props) => {
  const words = useWords(boardWords)
  const { store } = useBoard()
  const searching = useUi(ui => ui.searching)
  const links = useUi(ui => ui.allLinks)
  return (
    <div role="toolbar" aria-label={words.toolbar} className={styles.bar}>
      {readOnly ? null : <UndoTools undos={undos} />}
      {searching ? (
        <SearchField />
      ) : (
        <Tool label={words.search} keys="/" icon={IconSearch} run={() => store.set({ searching: true })} />
      )}
      <Tool
        label={words.links}
        icon={IconRoute}
        pressed={links}
        run={() => store.set({ allLinks: !links })}
      />
      <ZoomTools />
      <Tool label={words.help} keys="?" icon={IconKeyboard} run={() => store.set({ helping: true })} />
      <BlockPicker />
      {tools ? <span className={styles.more}>{tools}</span> : null}
    </div>
  )
}
