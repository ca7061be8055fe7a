import { ActionIcon, Button, Input, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../language/language.ts'
import { ColumnInput } from './column-input.tsx'
import { type Field, isOne, type RecordField } from './field.ts'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { formWords } from './form-words.ts'
import { StepField } from './step-field.tsx'
import { TextValueInput } from './text-value-input.tsx'
import { type Path, valueAt } from './value-at.ts'

type Props = {
  field: RecordField
  path: Path
  scopes: readonly string[]
  label: string
  hint: string | undefined
}

/** So many are shown at once, and from so many on they can be searched. */
const SHOWN = 30
const SEARCHED = 10

/** For each of some columns (or words) what is said of it. */
export const RecordInput = ({ field, path, scopes, label, hint }: Props) => {
  const words = useWords(formWords)
  const { draft, set, columns } = useForm()
  const [search, setSearch] = useState('')
  const record = (valueAt(draft, path) ?? {}) as Record<string, unknown>
  const entries = Object.entries(record)
  const wanted = search.trim().toLowerCase()
  const found = entries.filter(([key]) => key.toLowerCase().includes(wanted))
  const rename = (from: string, to: string) =>
    set(path, Object.fromEntries(entries.map(([key, value]) => [key === from ? to : key, value])))
  const remove = (gone: string) => set(path, Object.fromEntries(entries.filter(([key]) => key !== gone)))
  const add = () => {
    const free = field.keys === 'columns' ? columns.find(({ name }) => !(name in record))?.name : undefined
    set(path, { ...record, [free ?? '']: field.start })
  }
  const scope = [`${scopes[0]}.${field.key}`, ...scopes]
  const named = (key: string, inner: Field) => (
    <StepField
      key={inner.key}
      field={inner}
      path={isOne(field.of) ? [...path, key] : [...path, key, inner.key]}
      scopes={scope}
    />
  )
  return (
    <Input.Wrapper size="xs" label={label} labelElement="div" {...(hint ? { description: hint } : {})}>
      {entries.length > SEARCHED ? (
        <TextInput
          size="xs"
          mt={4}
          value={search}
          aria-label={words.searchIn(label)}
          placeholder={words.searchIn(label)}
          onChange={event => setSearch(event.currentTarget.value)}
        />
      ) : null}
      <div className={styles.list}>
        {found.slice(0, SHOWN).map(([key], place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the key is what is typed here
          <div key={place} className={styles.item}>
            <div className={styles.itemFields}>
              {field.keys === 'columns' ? (
                <ColumnInput
                  id={`${path.join('-')}-key-${place}`}
                  label={words.column}
                  hint={undefined}
                  field={{ as: 'column', key: 'column' }}
                  value={key}
                  onChange={next => rename(key, String(next ?? ''))}
                />
              ) : (
                <TextValueInput
                  id={`${path.join('-')}-key-${place}`}
                  label={words.word}
                  hint={undefined}
                  field={{ as: 'text', key: 'word' }}
                  value={key}
                  onChange={next => rename(key, String(next ?? ''))}
                />
              )}
              {isOne(field.of) ? named(key, field.of) : field.of.map(inner => named(key, inner))}
            </div>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={26}
              aria-label={words.removeNamed(key)}
              onClick={() => remove(key)}
            >
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          </div>
        ))}
      </div>
      {found.length > SHOWN ? (
        <Text fz="xs" c="dimmed">
          {words.moreFound(found.length - SHOWN)}
        </Text>
      ) : null}
      <Button
        size="compact-xs"
        variant="subtle"
        mt={4}
        leftSection={<IconPlus size={13} aria-hidden />}
        disabled={'' in record}
        onClick={add}
      >
        {words.addTo(label)}
      </Button>
    </Input.Wrapper>
  )
}
