import type { Note, NoteChanges } from '@leinwand/method'
import { BLOCKS, CYCLE_ELEMENTS, NoteStatus, notesOf, Offering } from '@leinwand/method'
import {
  Button,
  Checkbox,
  Drawer,
  Group,
  NativeSelect,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
} from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconTrash } from '@tabler/icons-react'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { DialogHead } from '../shell/dialog-head.tsx'
import { shellWords } from '../shell/words.ts'
import { BindingList } from './binding-list.tsx'
import { useBoard } from './board-context.ts'
import { DraftField } from './draft-field.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { rankAt } from './place.ts'
import { canvasWords } from './words.ts'

const NoteForm = ({ note, onClose }: { note: Note; onClose: () => void }) => {
  const { form } = useWords(canvasWords)
  const { blocks, elements, offerings, statuses } = useWords(glossary)
  const { act, remove, canvas } = useBoard()
  const change = (changes: NoteChanges) => act([{ kind: 'note-edited', note: note.id, changes }])
  const moveTo = (value: string) => {
    const block = BLOCKS.find(each => each === value)
    if (!block) return
    const rank = rankAt(canvas, note, { block, index: notesOf(canvas, block).length })
    if (rank !== null) act([{ kind: 'note-moved', note: note.id, block, rank }])
  }
  return (
    <Stack gap="md">
      <DraftField
        label={form.text}
        value={note.text}
        maxLength={120}
        missing={form.textMissing}
        save={text => change({ text })}
      />
      <DraftField
        label={form.details}
        value={note.details}
        maxLength={10_000}
        rows={3}
        save={details => change({ details })}
      />
      <NativeSelect
        label={form.block}
        value={note.block}
        data={BLOCKS.map(block => ({ value: block, label: blocks[block] }))}
        onChange={event => moveTo(event.currentTarget.value)}
      />
      <div>
        <Text fz="sm" fw={500} mb={4} id="offering-label">
          {form.offering}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="offering-label"
          value={note.offering}
          data={Offering.options.map(value => ({ value, label: offerings[value] }))}
          onChange={value => change({ offering: Offering.parse(value) })}
        />
      </div>
      <div>
        <Text fz="sm" fw={500} mb={4} id="status-label">
          {form.status}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="status-label"
          value={note.status}
          data={NoteStatus.options.map(value => ({ value, label: statuses[value] }))}
          onChange={value => change({ status: NoteStatus.parse(value) })}
        />
      </div>
      <Checkbox.Group
        label={form.cycle}
        description={form.cycleHint}
        value={note.cycle}
        onChange={chosen => change({ cycle: CYCLE_ELEMENTS.filter(element => chosen.includes(element)) })}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} mt="xs" spacing="xs" verticalSpacing={6}>
          {CYCLE_ELEMENTS.map(element => (
            <Checkbox key={element} value={element} label={elements[element]} size="sm" />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <BindingList note={note} />
      <EvidenceList note={note} change={change} />
      <Text fz="xs" c="dimmed">
        {form.saved}
      </Text>
      <Group justify="space-between">
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => remove(note)}
        >
          {form.delete}
        </Button>
        <Button onClick={onClose}>{form.done}</Button>
      </Group>
    </Stack>
  )
}

/** All that a note carries beside its text. */
export const NoteDrawer = ({ note, onClose }: { note: Note | undefined; onClose: () => void }) => {
  const { form } = useWords(canvasWords)
  const { close } = useWords(shellWords)
  const narrow = useMediaQuery('(max-width: 560px)')
  return (
    <Drawer.Root
      opened={note !== undefined}
      onClose={onClose}
      position="right"
      size={narrow ? '100%' : 460}
      // The board gives the focus back to the note itself, which may have moved.
      returnFocus={false}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        <DialogHead>
          <Drawer.Title>{form.title}</Drawer.Title>
          <Drawer.CloseButton aria-label={close} />
        </DialogHead>
        <Drawer.Body>{note ? <NoteForm key={note.id} note={note} onClose={onClose} /> : null}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
