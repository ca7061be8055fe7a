import type { Overview, Project } from '@leinwand/contract'
import {
  BLOCKS,
  type CanvasState,
  CYCLE_ELEMENTS,
  NOTE_OWNER_AT_MOST,
  NOTE_TEXT_AT_MOST,
  type Note,
  type NoteChanges,
  NoteStatus,
  notesInOrder,
  notesOf,
  Offering,
} from '@leinwand/method'
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
import type { ReactNode } from 'react'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { DialogHead } from '../shell/dialog-head.tsx'
import { shellWords } from '../shell/words.ts'
import { BindingList } from './binding-list.tsx'
import { useBoard } from './board-context.ts'
import { ColourChoice } from './colour-choice.tsx'
import { DetailsField } from './details-field.tsx'
import { DraftField } from './draft-field.tsx'
import { drawerWords } from './drawer-words.ts'
import { EvidenceList } from './evidence-list.tsx'
import { LinkList } from './link-list.tsx'
import { LiveState, NoteReading } from './note-reading.tsx'
import { canvasWords } from './words.ts'

type Known = {
  canvas: CanvasState
  /** Without a project nothing can be bound, and a note belongs to no offer. */
  project: Project | undefined
  overview: Overview | undefined
}

type About = {
  about: ((note: string) => ReactNode) | undefined
  /** What a guest is not shown of a note, a guest cannot change either. */
  guest: boolean
}

/** Whom a note belongs to: an offer of the plan and a customer segment. */
const Belongs = ({
  note,
  canvas,
  project,
  change,
}: Known & { note: Note; change: (to: NoteChanges) => void }) => {
  const words = useWords(drawerWords)
  const offers = project?.plan.offers ?? []
  const segments = notesOf(canvas, 'customerSegments').filter(({ id }) => id !== note.id)
  const gone = note.offer !== '' && !offers.some(({ id }) => id === note.offer)
  const goneSegment = note.segment !== '' && !segments.some(({ id }) => id === note.segment)
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      {offers.length > 0 || gone ? (
        <NativeSelect
          label={words.offer}
          value={note.offer}
          onChange={event => change({ offer: event.currentTarget.value })}
          data={[
            { value: '', label: words.allOffers },
            ...offers.map(({ id, name }) => ({ value: id, label: name })),
            ...(gone ? [{ value: note.offer, label: words.goneOffer(note.offer) }] : []),
          ]}
        />
      ) : null}
      <NativeSelect
        label={words.segment}
        value={note.segment}
        onChange={event => change({ segment: event.currentTarget.value })}
        data={[
          { value: '', label: words.allOffers },
          ...segments.map(({ id, text }) => ({ value: id, label: text })),
          ...(goneSegment ? [{ value: note.segment, label: words.goneSegment }] : []),
        ]}
      />
    </SimpleGrid>
  )
}

const NoteForm = ({
  note,
  onClose,
  canvas,
  project,
  overview,
  about,
  guest,
}: Known & About & { note: Note; onClose: () => void }) => {
  const { form } = useWords(canvasWords)
  const more = useWords(drawerWords)
  const { blocks, elements, offerings, statuses } = useWords(glossary)
  const { actions } = useBoard()
  const change = (changes: NoteChanges) => actions.edit([note.id], changes)
  const moveTo = (value: string) => {
    const block = BLOCKS.find(each => each === value)
    if (block) actions.drop([note.id], { block, index: notesOf(canvas, block).length })
  }
  const owners = [...new Set(notesInOrder(canvas).flatMap(({ owner }) => owner || []))]
  return (
    <Stack gap="md">
      <DraftField
        label={form.text}
        value={note.text}
        maxLength={NOTE_TEXT_AT_MOST}
        missing={form.textMissing}
        save={text => change({ text })}
      />
      <LiveState note={note} overview={overview} />
      {guest ? null : <DetailsField value={note.details} save={details => change({ details })} />}
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
      {guest ? null : (
        <DraftField
          label={more.owner}
          value={note.owner}
          maxLength={NOTE_OWNER_AT_MOST}
          suggest={owners}
          save={owner => change({ owner })}
        />
      )}
      <Belongs note={note} canvas={canvas} project={project} overview={overview} change={change} />
      <ColourChoice
        label={more.colour}
        value={note.colour}
        legend={canvas.legend}
        choose={colour => change({ colour })}
      />
      <LinkList note={note} canvas={canvas} />
      {project ? <BindingList note={note} project={project} /> : null}
      {guest ? null : <EvidenceList note={note} change={change} />}
      {about?.(note.id)}
      <Text fz="xs" c="dimmed">
        {form.saved}
      </Text>
      <Group justify="space-between">
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => actions.remove([note.id])}
        >
          {form.delete}
        </Button>
        <Button onClick={onClose}>{form.done}</Button>
      </Group>
    </Stack>
  )
}

type Props = Known & About & { note: Note | undefined; readOnly: boolean; onClose: () => void }

/** All that a note carries beside its text. */
export const NoteDrawer = ({ note, onClose, readOnly, about, guest, ...known }: Props) => {
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
        <Drawer.Body>
          {note && readOnly ? <NoteReading note={note} {...known} /> : null}
          {note && readOnly && about ? <Text mt="md">{about(note.id)}</Text> : null}
          {note && !readOnly ? (
            <NoteForm key={note.id} note={note} onClose={onClose} about={about} guest={guest} {...known} />
          ) : null}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
