import type { StoredProject } from '@leinwand/contract'
import type { TableColumn } from '@leinwand/recipe'
import { Autocomplete, NativeSelect, Stack, TagsInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../language/language.ts'
import type { Settings } from './recipe-draft.ts'
import { preparationWords } from './words.ts'

type Props = {
  project: StoredProject
  settings: Settings
  /** The columns behind the last step. */
  columns: readonly TableColumn[]
  onChange: (settings: Settings) => void
}

const withoutKnown = ({ known: _, ...settings }: Settings): Settings => settings

type SomeColumnsProps = {
  label: string
  hint: string
  names: string[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

const SomeColumns = ({ label, hint, names, chosen, onChange }: SomeColumnsProps) => (
  <TagsInput
    size="xs"
    label={label}
    description={hint}
    inputWrapperOrder={['label', 'input', 'description', 'error']}
    data={names}
    limit={60}
    value={[...chosen]}
    onChange={onChange}
  />
)

/** What is read, what is to be predicted, and what is not learned from. */
export const SettingsForm = ({ project, settings, columns, onChange }: Props) => {
  const words = useWords(preparationWords)
  const [typed, setTyped] = useState<string | null>(null)
  const names = columns.map(({ name }) => name)
  const known = project.sources.some(({ id }) => id === settings.source)
  const setTarget = (target: string) => {
    setTyped(null)
    if (target === (settings.target ?? '')) return
    const { target: _, ...rest } = settings
    onChange(target === '' ? rest : { ...rest, target })
  }
  return (
    <Stack gap="sm">
      <NativeSelect
        size="xs"
        label={words.source}
        value={settings.source}
        error={known ? null : words.sourceUnknown(settings.source)}
        data={[
          ...(known ? [] : [{ value: settings.source, label: settings.source }]),
          ...project.sources.map(({ id, name }) => ({ value: id, label: name ?? id })),
        ]}
        onChange={event => onChange({ ...settings, source: event.currentTarget.value })}
      />
      <Autocomplete
        size="xs"
        label={words.target}
        placeholder={words.noTarget}
        data={names}
        limit={60}
        value={typed ?? settings.target ?? ''}
        onChange={setTyped}
        onOptionSubmit={setTarget}
        onBlur={() => typed !== null && setTarget(typed.trim())}
      />
      <SomeColumns
        label={words.ignore}
        hint={words.ignoreHint}
        names={names}
        chosen={settings.ignore}
        onChange={ignore => onChange({ ...settings, ignore })}
      />
      <SomeColumns
        label={words.known}
        hint={words.knownHint}
        names={names}
        chosen={settings.known ?? []}
        onChange={known => onChange(known.length > 0 ? { ...settings, known } : withoutKnown(settings))}
      />
    </Stack>
  )
}
