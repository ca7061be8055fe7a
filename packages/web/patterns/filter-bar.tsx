import { CYCLE_ELEMENTS } from '@leinwand/method'
import { Group, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import type { Filter } from './matching.ts'
import styles from './patterns.module.css'
import { patternWords } from './words.ts'

const KINDS = ['all', 'data', 'service', 'hybrid'] as const

type Props = { filter: Filter; change: (filter: Filter) => void }

export const FilterBar = ({ filter, change }: Props) => {
  const words = useWords(patternWords)
  const { elements } = useWords(glossary)
  return (
    <Group gap="md" align="end" mb="sm">
      <TextInput
        className={styles.search}
        label={words.search}
        placeholder={words.searchHint}
        leftSection={<IconSearch size={16} aria-hidden />}
        type="search"
        value={filter.text}
        onChange={event => change({ ...filter, text: event.currentTarget.value })}
      />
      <SegmentedControl
        aria-label={words.kind}
        value={filter.kind}
        data={KINDS.map(kind => ({ value: kind, label: words.kinds[kind] }))}
        onChange={value => change({ ...filter, kind: KINDS.find(kind => kind === value) ?? 'all' })}
      />
      <NativeSelect
        label={words.element}
        value={filter.element}
        data={[
          { value: '', label: words.anyElement },
          ...CYCLE_ELEMENTS.map(element => ({ value: element, label: elements[element] })),
        ]}
        onChange={event => {
          const element = CYCLE_ELEMENTS.find(each => each === event.currentTarget.value) ?? ''
          change({ ...filter, element })
        }}
      />
    </Group>
  )
}
