import type { CircleElement, Project, RunResult } from '@leinwand/contract'
import { isCoreBlock, type Note } from '@leinwand/method'
import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../language/format.ts'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { partName, partWords } from '../language/parts.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { GradeMark } from '../shell/grade.tsx'
import { TextLink } from '../shell/links.tsx'
import { Loading } from '../shell/loading.tsx'
import { Sheet } from '../shell/sheet.tsx'
import { query } from '../wire/query.ts'
import { elementNotes } from './element-notes.ts'
import { RecordForm } from './record-form.tsx'
import styles from './step.module.css'
import { stepWords } from './words.ts'

type Props = { project: Project; circle: CircleElement; run: RunResult | null }

const Notes = ({ notes, project }: { notes: readonly Note[]; project: string }) => {
  const words = useWords(stepWords)
  const { blocks } = useWords(glossary)
  return (
    <Sheet title={words.notes} plain>
      {notes.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {words.noNotes}
        </Text>
      ) : (
        <ul className={styles.notes}>
          {notes.map(note => (
            <li key={note.id} data-offering={note.offering}>
              {note.text}
              <small>
                {blocks[note.block]}
                {isCoreBlock(note.block) ? ` · ${words.inCore}` : ''}
              </small>
            </li>
          ))}
        </ul>
      )}
      <TextLink to="/projects/$project" params={{ project }} fz="sm" mt={6} display="inline-block">
        {words.toCanvas}
      </TextLink>
    </Sheet>
  )
}

const EvidenceOf = ({ notes, circle }: { notes: readonly Note[]; circle: CircleElement }) => {
  const words = useWords(stepWords)
  const format = useFormat()
  const ran = circle.at && (circle.state === 'running' || circle.state === 'stale')
  const own = notes.flatMap(note => note.evidence.map(evidence => ({ note, evidence })))
  const nothing = !ran && !circle.decision && own.length === 0
  return (
    <Sheet title={words.evidence} plain>
      {nothing ? (
        <Text fz="sm" c="dimmed">
          {words.noEvidence}
        </Text>
      ) : null}
      <ul className={styles.evidence}>
        {ran && circle.at ? (
          <li>
            {words.ranEvidence(format.dateTime(circle.at))}{' '}
            <GradeMark grade="running" stale={circle.state === 'stale'} />
          </li>
        ) : null}
        {circle.decision ? (
          <li>
            {words.decisionEvidence} <GradeMark grade="documented" />
          </li>
        ) : null}
        {own.map(({ note, evidence }) => (
          <li key={`${note.id}${evidence.text}`}>
            {evidence.text} <GradeMark grade={evidence.grade} />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

/** The right column: evidence, the notes that rest on the step, what became stale, who leads it, what was decided. */
export const Worth = ({ project, circle }: Props) => {
  const words = useWords(stepWords)
  const parts = useWords(partWords)
  const canvas = useQuery(query('readCanvas', { params: { project: project.id }, query: { since: 0 } }))
  const notes = elementNotes(canvas.data?.events ?? [], circle.element)
  return (
    <Stack gap="lg">
      {circle.staleBecause.length > 0 ? (
        <div className={styles.stale} role="note">
          {words.stale(circle.staleBecause.map(part => partName(parts, part)).join(', '))}
        </div>
      ) : null}
      <RecordForm project={project.id} circle={circle} />
      <EvidenceOf notes={notes} circle={circle} />
      {canvas.isPending ? <Loading lines={2} /> : null}
      {canvas.isError ? <FailedPart error={canvas.error} retry={() => void canvas.refetch()} /> : null}
      {canvas.data ? <Notes notes={notes} project={project.id} /> : null}
    </Stack>
  )
}
