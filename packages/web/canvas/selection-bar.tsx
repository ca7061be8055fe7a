import type { Project } from '@leinwand/contract'
import {
  type CanvasState,
  COLOURS,
  NOTE_OWNER_AT_MOST,
  type NoteChanges,
  NoteStatus,
  notesOf,
} from '@leinwand/method'
import { ActionIcon, Button, Menu, Popover, TextInput, VisuallyHidden } from '@mantine/core'
import {
  IconArrowRight,
  IconCopy,
  IconDots,
  IconPalette,
  IconTrash,
  IconUser,
  IconX,
} from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { useBoard, useUi } from './board-context.ts'
import { boardWords } from './board-words.ts'
import styles from './selection-bar.module.css'

type Choice = { value: string; label: string; icon?: ReactNode }
type ChoiceProps = {
  label: string
  icon?: ReactNode
  choices: readonly Choice[]
  choose: (value: string) => void
}

const ChoiceMenu = ({ label, icon, choices, choose }: ChoiceProps) => (
  <Menu position="top" shadow="md" withinPortal>
    <Menu.Target>
      <Button size="compact-sm" variant="subtle" color="gray" leftSection={icon}>
        {label}
      </Button>
    </Menu.Target>
    <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
      {choices.map(choice => (
        <Menu.Item key={choice.value} leftSection={choice.icon} onClick={() => choose(choice.value)}>
          {choice.label}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
)

const OwnerField = ({ choose }: { choose: (owner: string) => void }) => {
  const words = useWords(boardWords)
  const [opened, setOpened] = useState(false)
  const [owner, setOwner] = useState('')
  return (
    <Popover opened={opened} onChange={setOpened} position="top" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconUser size={15} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {words.owner}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.ownerLabel}>
        <form
          className={styles.form}
          onSubmit={event => {
            event.preventDefault()
            choose(owner.trim())
            setOpened(false)
          }}
        >
          <TextInput
            label={words.ownerLabel}
            maxLength={NOTE_OWNER_AT_MOST}
            value={owner}
            onChange={event => setOwner(event.currentTarget.value)}
          />
          <Button type="submit" size="compact-sm">
            {words.apply}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

type Props = { canvas: CanvasState; project: Project | undefined; guest: boolean }

/** What can be done to the chosen notes, all at once and as one act. */
export const SelectionBar = ({ canvas, project, guest }: Props) => {
  const words = useWords(boardWords)
  const { statuses } = useWords(glossary)
  const { actions, store } = useBoard()
  const { chosen } = useUi(ui => ui.selection)
  const dragging = useUi(ui => ui.dragged.size > 0)
  if (chosen.size === 0 || dragging) return null
  const change = (changes: NoteChanges) => actions.edit(actions.chosen(), changes)
  const segments = notesOf(canvas, 'customerSegments').map(({ id, text }) => ({ value: id, label: text }))
  const offers = (project?.plan.offers ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const icon = (label: string, run: () => void, of: ReactNode, color = 'gray') => (
    <ActionIcon size={30} variant="subtle" color={color} aria-label={label} title={label} onClick={run}>
      {of}
    </ActionIcon>
  )
  const first = actions.chosen()[0]
  return (
    <section className={styles.bar} aria-label={words.bar}>
      <b className={styles.count}>{words.barCount(chosen.size)}</b>
      <ChoiceMenu
        label={words.colour}
        icon={<IconPalette size={15} aria-hidden />}
        choices={COLOURS.map(colour => ({
          value: colour,
          label: canvas.legend[colour]
            ? `${words.colours[colour]}: ${canvas.legend[colour]}`
            : words.colours[colour],
          icon: <i className={styles.swatch} data-colour={colour} aria-hidden />,
        }))}
        choose={colour => change({ colour: COLOURS.find(each => each === colour) ?? 'none' })}
      />
      <ChoiceMenu
        label={words.status}
        choices={NoteStatus.options.map(value => ({ value, label: statuses[value] }))}
        choose={status => change({ status: NoteStatus.parse(status) })}
      />
      {guest ? null : <OwnerField key={[...chosen].join(' ')} choose={owner => change({ owner })} />}
      {offers.length > 0 ? (
        <ChoiceMenu
          label={words.offer}
          choices={[{ value: '', label: words.noOffer }, ...offers]}
          choose={offer => change({ offer })}
        />
      ) : null}
      {segments.length > 0 ? (
        <ChoiceMenu
          label={words.segment}
          choices={[{ value: '', label: words.noSegment }, ...segments]}
          choose={segment => change({ segment })}
        />
      ) : null}
      <span className={styles.icons}>
        {icon(
          words.link,
          () => store.set({ linking: actions.chosen() }),
          <IconArrowRight size={16} aria-hidden />,
        )}
        {icon(words.duplicate, () => actions.duplicate(actions.chosen()), <IconCopy size={16} aria-hidden />)}
        {chosen.size === 1 && first
          ? icon(words.details, () => actions.open(first), <IconDots size={16} aria-hidden />)
          : null}
        {icon(
          words.delete,
          () => actions.remove(actions.chosen()),
          <IconTrash size={16} aria-hidden />,
          'red',
        )}
        {icon(words.clear, actions.clear, <IconX size={16} aria-hidden />)}
      </span>
      <VisuallyHidden role="status">{words.selected(chosen.size)}</VisuallyHidden>
    </section>
  )
}
