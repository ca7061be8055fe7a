import type { WorkshopView } from '@leinwand/method'
import { Button, Group, Menu } from '@mantine/core'
import {
  IconDots,
  IconEye,
  IconLock,
  IconLockOpen,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipForward,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../language/language.ts'
import { Ask } from '../shell/ask.tsx'
import type { ActInWorkshop } from './use-workshop.ts'
import { workshopWords } from './words.ts'

type Props = { view: WorkshopView; act: ActInWorkshop; busy: boolean; editAgenda: () => void }

/** Reveal and close: what ends the hidden part of a slot. */
const Uncover = ({ view, act, busy }: Omit<Props, 'editAgenda'>) => {
  const words = useWords(workshopWords)
  const slot = view.slots.find(({ id }) => id === view.current)
  if (slot?.progress !== 'open') return null
  if (slot.kind === 'write')
    return (
      <Button
        leftSection={<IconEye size={16} aria-hidden />}
        loading={busy}
        onClick={() => act({ kind: 'slot-revealed', slot: slot.id })}
      >
        {words.reveal}
      </Button>
    )
  if (slot.kind !== 'vote') return null
  return (
    <Button loading={busy} onClick={() => act({ kind: 'slot-closed', slot: slot.id })}>
      {words.close}
    </Button>
  )
}

/** What the facilitator steers the day with. */
export const FacilitatorBar = ({ view, act, busy, editAgenda }: Props) => {
  const words = useWords(workshopWords)
  const [ending, setEnding] = useState(false)
  const { current, timer, slots, locked } = view
  const at = slots.findIndex(({ id }) => id === current)
  const next = slots[at + 1]
  const uncovered = at < 0 || slots[at]?.progress !== 'open' || !['write', 'vote'].includes(slots[at].kind)
  const Play = timer?.running ? IconPlayerPause : IconPlayerPlay
  return (
    <Group gap="xs">
      <Uncover view={view} act={act} busy={busy} />
      {next ? (
        <Button
          variant={uncovered ? 'filled' : 'default'}
          leftSection={<IconPlayerSkipForward size={16} aria-hidden />}
          onClick={() => act({ kind: 'slot-begun', slot: next.id, from: current })}
          maw="100%"
        >
          {at < 0 ? words.begin(next.title) : words.next(next.title)}
        </Button>
      ) : null}
      {current !== null && timer ? (
        <>
          <Button
            variant="default"
            leftSection={<Play size={16} aria-hidden />}
            onClick={() => act({ kind: 'timer-set', slot: current, running: !timer.running })}
          >
            {timer.running ? words.pause : words.start}
          </Button>
          <Button
            variant="default"
            onClick={() => act({ kind: 'timer-extended', slot: current, minutes: 5 })}
          >
            {words.addMinutes(5)}
          </Button>
        </>
      ) : null}
      <Button
        variant="default"
        leftSection={locked ? <IconLockOpen size={16} aria-hidden /> : <IconLock size={16} aria-hidden />}
        onClick={() => act({ kind: 'lock-set', locked: !locked })}
      >
        {locked ? words.unlock : words.lock}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" px={8} aria-label={words.more}>
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={editAgenda}>{words.editAgenda}</Menu.Item>
          <Menu.Item onClick={() => setEnding(true)}>{words.end}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Ask
        title={words.end}
        opened={ending}
        yes={words.end}
        pending={busy}
        onClose={() => setEnding(false)}
        onYes={() => act({ kind: 'ended' }, () => setEnding(false))}
      >
        {words.endAsk}
      </Ask>
    </Group>
  )
}
