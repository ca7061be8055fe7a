import type { PreviewStep } from '@leinwand/contract'
import { ActionIcon, Menu } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconDots,
  IconGripVertical,
  IconPlugConnectedX,
  IconTrash,
} from '@tabler/icons-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import type { Entry } from '../recipe-draft.ts'
import { preparationWords } from '../words.ts'
import { liveNote } from './live-of.ts'
import { useStepAbout } from './step-about.ts'
import styles from './step-list.module.css'
import { useStepName } from './step-name.ts'

type Props = {
  entry: Entry
  place: number
  done: PreviewStep | undefined
  chosen: boolean
  /** Where the line stands that shows the place of what is dragged. */
  line: 'above' | 'below' | null
  broken: boolean
  first: boolean
  last: boolean
  onChoose: () => void
  onKeyDown: (event: KeyboardEvent) => void
  onPress: (event: PointerEvent<HTMLElement>) => void
  onRemove: () => void
  onDuplicate: () => void
  onMove: (by: 1 | -1) => void
}

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

const Figures = ({ done }: { done: PreviewStep & { ok: true } }) => {
  const words = useWords(preparationWords)
  const format = useFormat()
  const lost = total(done.lost)
  const breaches = Object.values(done.breaches).reduce((sum, { count }) => sum + count, 0)
  return (
    <small className={styles.figures}>
      {done.rowsIn === done.rowsOut ? null : (
        <span title={words.rowsChange}>
          {format.integer(done.rowsIn)} → {format.integer(done.rowsOut)}
        </span>
      )}
      {lost > 0 ? <span data-warn="">{words.lostCount(format.integer(lost), lost)}</span> : null}
      {breaches > 0 ? (
        <span data-warn="">{words.breachCount(format.integer(breaches), breaches)}</span>
      ) : null}
    </small>
  )
}

/** A step in the list: what it does, to how many rows, and what is wrong with it. */
export const StepItem = (props: Props) => {
  const { entry, place, done, chosen, line, broken, onChoose, onKeyDown, onPress } = props
  const words = useWords(preparationWords)
  const stepName = useStepName()
  const stepAbout = useStepAbout()
  const name = stepName(entry.draft.step)
  const live = entry.step === null ? null : liveNote(entry.step)
  const failure = done?.ok === false ? done.failure : null
  const waits = done?.ok === false && done.failure === null
  const lacking = entry.lacks.length > 0
  return (
    <li
      data-step={place}
      data-line={line ?? undefined}
      data-broken={broken ? '' : undefined}
      data-failing={failure ? '' : undefined}
      data-waits={waits ? '' : undefined}
      className={styles.item}
    >
      <span className={styles.grip} aria-hidden onPointerDown={onPress}>
        <IconGripVertical size={14} />
      </span>
      <button
        type="button"
        data-choose=""
        aria-current={chosen ? 'true' : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
        className={styles.choose}
        onClick={onChoose}
        onKeyDown={onKeyDown}
        onPointerDown={event => event.pointerType === 'mouse' && onPress(event)}
      >
        <span className={styles.name}>
          <span className={styles.number}>{place + 1}</span> {name}
          {live && live.kind !== 'differs' ? (
            <span
              className={styles.badge}
              data-kind={live.kind}
              title={words.liveNotes[live.kind](
                words.liveReasons[live.reason] ?? words.liveReasons.other ?? '',
              )}
            >
              <IconPlugConnectedX size={12} aria-hidden />
              {words.notLiveShort}
            </span>
          ) : null}
        </span>
        {done?.ok ? <small className={styles.about}>{stepAbout(entry.step, done.about)}</small> : null}
        {done?.ok ? <Figures done={done} /> : null}
        {lacking ? <small className={styles.lacks}>{words.incomplete}</small> : null}
        {waits ? <small className={styles.about}>{words.waits}</small> : null}
        {failure ? (
          <small className={styles.failure}>
            <IconAlertTriangle size={13} aria-hidden /> {failure.message}
          </small>
        ) : null}
      </button>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon
            size={26}
            variant="subtle"
            color="gray"
            aria-label={words.stepMenu(place + 1, name)}
            className={styles.menu ?? ''}
          >
            <IconDots size={15} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            disabled={props.first}
            leftSection={<IconArrowUp size={14} aria-hidden />}
            onClick={() => props.onMove(-1)}
          >
            {words.up}
          </Menu.Item>
          <Menu.Item
            disabled={props.last}
            leftSection={<IconArrowDown size={14} aria-hidden />}
            onClick={() => props.onMove(1)}
          >
            {words.down}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={14} aria-hidden />} onClick={props.onDuplicate}>
            {words.duplicate}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={14} aria-hidden />} onClick={props.onRemove}>
            {words.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}
