import type { Overview, Project } from '@leinwand/contract'
import type { CanvasState, Note } from '@leinwand/method'
import { Stack, Text } from '@mantine/core'
import { useFormat } from '../language/format.ts'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { GradeMark } from '../shell/grade.tsx'
import { boardWords } from './board-words.ts'
import { drawerWords } from './drawer-words.ts'
import { Markdown } from './markdown-later.tsx'
import styles from './note-drawer.module.css'
import { canvasWords } from './words.ts'

type Facts = { note: Note; canvas: CanvasState; project: Project | undefined }

const useFacts = ({ note, canvas, project }: Facts): [string, string][] => {
  const words = useWords(drawerWords)
  const { form } = useWords(canvasWords)
  const { colours } = useWords(boardWords)
  const { blocks, elements, offerings, statuses } = useWords(glossary)
  const segment = Object.hasOwn(canvas.notes, note.segment) ? canvas.notes[note.segment]?.text : undefined
  const offer = project?.plan.offers.find(({ id }) => id === note.offer)?.name ?? note.offer
  const facts: [string, string][] = [
    [form.block, blocks[note.block]],
    [form.status, statuses[note.status]],
    [form.offering, offerings[note.offering]],
    [form.cycle, note.cycle.map(element => elements[element]).join(', ')],
    [words.owner, note.owner],
    [words.colour, note.colour === 'none' ? '' : (canvas.legend[note.colour] ?? colours[note.colour])],
    [words.offer, offer],
    [words.segment, segment ?? ''],
    [words.links, note.links.flatMap(id => canvas.notes[id]?.text ?? []).join(', ')],
  ]
  return facts.filter(([, value]) => value !== '')
}

/** A note as it is read where it may not be changed. */
export const NoteReading = (props: Facts) => {
  const { note } = props
  const words = useWords(drawerWords)
  const { form } = useWords(canvasWords)
  const facts = useFacts(props)
  return (
    <Stack gap="md">
      <Text fz="lg" fw={600}>
        {note.text}
      </Text>
      {note.details ? (
        <Markdown text={note.details} />
      ) : (
        <Text fz="sm" c="dimmed">
          {words.nothing}
        </Text>
      )}
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {note.evidence.map(({ text, grade }) => (
        <Text key={`${grade}${text}`} fz="sm">
          {form.evidence}: {text} <GradeMark grade={grade} />
        </Text>
      ))}
    </Stack>
  )
}

/** How that stands which the note is bound to, and since when. */
export const LiveState = ({ note, overview }: { note: Note; overview: Overview | undefined }) => {
  const words = useWords(drawerWords)
  const { noteStates } = useWords(canvasWords)
  const format = useFormat()
  const runs = overview?.notes[note.id]
  if (!runs) return null
  const state = noteStates[runs.state]
  return (
    <Text fz="sm">
      <Text span c="dimmed" fz="sm">
        {words.live}:{' '}
      </Text>
      {runs.at ? words.liveSince(state, format.dateTime(runs.at)) : state}
    </Text>
  )
}
