import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useWords } from '../language/language.ts'
import styles from './history.module.css'
import { SOUGHT, type Sought, type TimelineFilter } from './timeline.ts'
import { historyWords } from './words.ts'

type Props = {
  filter: TimelineFilter
  actors: readonly string[]
  /** The text of the note that is filtered for. */
  noteText: string | undefined
  onFilter: (filter: TimelineFilter) => void
}

const isSought = (value: string): value is Sought => Object.hasOwn(SOUGHT, value)

export const TimelineFilterBar = ({ filter, actors, noteText, onFilter }: Props) => {
  const words = useWords(historyWords)
  return (
    <div className={styles.filter}>
      <TextInput
        className={styles.search ?? ''}
        size="xs"
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filter.search ?? ''}
        onChange={event => onFilter({ ...filter, search: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        aria-label={words.person}
        value={filter.actor ?? ''}
        data={[
          { value: '', label: words.everybody },
          ...actors.map(actor => ({ value: actor, label: actor })),
        ]}
        onChange={event => onFilter({ ...filter, actor: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        size="xs"
        aria-label={words.kind}
        value={filter.kind ?? ''}
        data={[
          { value: '', label: words.everyKind },
          ...(Object.keys(SOUGHT) as Sought[]).map(kind => ({ value: kind, label: words.kinds[kind] })),
        ]}
        onChange={event => {
          const { value } = event.currentTarget
          onFilter({ ...filter, kind: isSought(value) ? value : undefined })
        }}
      />
      {filter.note ? (
        <Button
          size="compact-xs"
          variant="light"
          className={styles.only ?? ''}
          rightSection={<IconX size={12} aria-hidden />}
          aria-label={`${words.onlyNote(noteText ?? filter.note)}: ${words.allNotes}`}
          onClick={() => onFilter({ ...filter, note: undefined })}
        >
          {words.onlyNote(noteText ?? filter.note)}
        </Button>
      ) : null}
    </div>
  )
}
