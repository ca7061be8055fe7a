import type { Evidence, Note, NoteChanges } from '@leinwand/method'
import { ActionIcon, Anchor, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../language/format.ts'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { GradeMark } from '../shell/grade.tsx'
import styles from './drawer-list.module.css'
import { canvasWords } from './words.ts'

type Props = { note: Note; change: (changes: NoteChanges) => void }

/** Only a web address becomes a link: a `javascript:` address in a note must stay a text. */
const isAddress = (link: string) => /^https?:\/\//i.test(link)

const Item = ({ evidence, remove }: { evidence: Evidence; remove: () => void }) => {
  const { form } = useWords(canvasWords)
  const format = useFormat()
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
      <div>
        <span>{evidence.text}</span>
        <Group gap="xs" fz="xs" c="dimmed">
          <GradeMark grade={evidence.grade} />
          {evidence.validUntil ? <span>{form.validUntil(format.date(evidence.validUntil))}</span> : null}
          {evidence.link && isAddress(evidence.link) ? (
            <Anchor href={evidence.link} target="_blank" rel="noreferrer" fz="xs">
              {evidence.link}
            </Anchor>
          ) : (
            <span>{evidence.link}</span>
          )}
        </Group>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={form.removeEvidence(evidence.text)}
        onClick={remove}
      >
        <IconX size={15} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

const EMPTY = { text: '', grade: 'claimed', link: '', validUntil: '' } as const
type Draft = { text: string; grade: Evidence['grade']; link: string; validUntil: string }

/** What a person puts forward for a note. The grade “running” is never typed in (D3). */
export const EvidenceList = ({ note, change }: Props) => {
  const { form } = useWords(canvasWords)
  const { grades } = useWords(glossary)
  const [draft, setDraft] = useState<Draft>(EMPTY)
  const set = (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part }))
  const add = () => {
    const { text, grade, link, validUntil } = draft
    const evidence = {
      grade,
      text: text.trim(),
      ...(link.trim() ? { link: link.trim() } : {}),
      ...(validUntil ? { validUntil } : {}),
    }
    change({ evidence: [...note.evidence, evidence] })
    setDraft(EMPTY)
  }
  return (
    <Stack gap={6}>
      <Text fz="sm" fw={500}>
        {form.evidence}
      </Text>
      {note.evidence.length === 0 ? (
        <Text fz="xs" c="dimmed">
          {form.noEvidence}
        </Text>
      ) : (
        <ul className={styles.list}>
          {note.evidence.map((evidence, place) => (
            <li key={`${evidence.text}${evidence.grade}${evidence.link ?? ''}`}>
              <Item
                evidence={evidence}
                remove={() => change({ evidence: note.evidence.filter((_, other) => other !== place) })}
              />
            </li>
          ))}
        </ul>
      )}
      <Group gap="xs" grow align="flex-end">
        <TextInput
          label={form.evidenceText}
          maxLength={500}
          value={draft.text}
          onChange={event => set({ text: event.currentTarget.value })}
        />
        <NativeSelect
          label={form.evidenceGrade}
          value={draft.grade}
          data={(['claimed', 'documented'] as const).map(value => ({ value, label: grades[value] }))}
          onChange={event =>
            set({ grade: event.currentTarget.value === 'documented' ? 'documented' : 'claimed' })
          }
        />
      </Group>
      <Group gap="xs" grow align="flex-end">
        <TextInput
          label={form.evidenceLink}
          maxLength={2000}
          value={draft.link}
          onChange={event => set({ link: event.currentTarget.value })}
        />
        <TextInput
          label={form.evidenceUntil}
          type="date"
          value={draft.validUntil}
          onChange={event => set({ validUntil: event.currentTarget.value })}
        />
      </Group>
      <Button
        variant="default"
        disabled={draft.text.trim() === ''}
        onClick={add}
        style={{ alignSelf: 'flex-start' }}
      >
        {form.addEvidence}
      </Button>
    </Stack>
  )
}
