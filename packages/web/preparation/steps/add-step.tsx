import { STEP_NAMES } from '@leinwand/contract'
import { Button, Popover, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { useLanguage, useWords } from '../../language/language.ts'
import { preparationWords } from '../words.ts'
import { aboutWords } from './about-words.ts'
import styles from './add-step.module.css'
import { stepMatches } from './step-matches.ts'

type Props = { small?: boolean; without?: ReadonlySet<string>; onAdd: (step: string) => void }

const NONE: ReadonlySet<string> = new Set()

const Steps = ({ without = NONE, onAdd }: Props) => {
  const words = useWords(preparationWords)
  const { about } = useWords(aboutWords)
  const names = STEP_NAMES[useLanguage()]
  const id = useId()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const groups = stepMatches(typed, { names, about }, without)
  const flat = groups.flatMap(({ steps }) => steps)
  const key = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined && event.key !== 'Enter') return
    event.preventDefault()
    if (step !== undefined) {
      const next = (active + step + flat.length) % Math.max(1, flat.length)
      setActive(next)
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (flat[active]) onAdd(flat[active].step)
  }
  return (
    <>
      <TextInput
        size="xs"
        data-autofocus
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={`${id}-${active}`}
        aria-label={words.searchStep}
        placeholder={words.searchStep}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={typed}
        onChange={event => {
          setTyped(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={key}
      />
      <div id={id} role="listbox" aria-label={words.kinds} className={styles.steps} tabIndex={-1}>
        {groups.map(({ group, steps }) => (
          // biome-ignore lint/a11y/useSemanticElements: options of a list box are grouped by role
          <div key={group} role="group" aria-label={words.groups[group]}>
            <div className={styles.group} aria-hidden>
              {words.groups[group]}
            </div>
            {steps.map(({ step, name, about: told }) => {
              const place = flat.findIndex(each => each.step === step)
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are with the search field
                <div
                  key={step}
                  id={`${id}-${place}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={place === active}
                  className={styles.option}
                  onClick={() => onAdd(step)}
                  onPointerMove={() => setActive(place)}
                >
                  {name}
                  <small>{told}</small>
                </div>
              )
            })}
          </div>
        ))}
        {flat.length === 0 ? <div className={styles.group}>{words.noStepFound}</div> : null}
      </div>
    </>
  )
}

/** A new step, chosen from a list that can be searched. */
export const AddStep = ({ small = false, without, onAdd }: Props) => {
  const words = useWords(preparationWords)
  const [open, setOpen] = useState(false)
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      width={330}
      trapFocus
      returnFocus
      shadow="sm"
    >
      <Popover.Target>
        <Button
          size={small ? 'compact-xs' : 'xs'}
          variant={small ? 'subtle' : 'default'}
          leftSection={<IconPlus size={14} aria-hidden />}
          aria-haspopup="listbox"
          onClick={() => setOpen(!open)}
        >
          {words.addStep}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={words.addStep}>
        <Steps
          {...(without ? { without } : {})}
          onAdd={step => {
            setOpen(false)
            onAdd(step)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
