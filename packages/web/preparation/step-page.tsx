import type { PreviewStep, StoredProject } from '@leinwand/contract'
import type { TableColumn } from '@leinwand/recipe'
import { Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Notice } from '../shell/notice.tsx'
import { FormContext, type FormTools } from './form/form-context.ts'
import { StepFields } from './form/step-form.tsx'
import styles from './preparation.module.css'
import type { Entry } from './recipe-draft.ts'
import { aboutWords } from './steps/about-words.ts'
import { liveNote } from './steps/live-of.ts'
import { useStepName } from './steps/step-name.ts'
import { preparationWords } from './words.ts'

type Props = {
  project: StoredProject
  entry: Entry
  place: number
  done: PreviewStep | undefined
  columns: readonly TableColumn[]
  set: FormTools['set']
}

type Facts = readonly (readonly [string, string])[]

const FactList = ({ title, facts }: { title: string; facts: Facts }) =>
  facts.length === 0 ? null : (
    <section className={styles.facts}>
      <Text fz="xs" c="dimmed">
        {title}
      </Text>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )

/** What the step learned, lost and found wrong in the sample. */
const Told = ({ done }: { done: PreviewStep & { ok: true } }) => {
  const words = useWords(preparationWords)
  const format = useFormat()
  const isSplit = done.name === 'split'
  const learned: Facts = Object.entries(done.learned).map(([name, value]) => [
    isSplit ? words.cut(name) : name,
    typeof value === 'number' ? format.decimal(value) : String(value ?? '–'),
  ])
  const lost: Facts = Object.entries(done.lost)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => [name, format.integer(count)])
  const breaches: Facts = Object.entries(done.breaches).map(([rule, { count, rows }]) => [
    rule,
    [
      format.integer(count),
      rows.length > 0
        ? words.breachRows(
            rows
              .slice(0, 5)
              .map(row => format.integer(row + 1))
              .join(', '),
          )
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  ])
  return (
    <>
      <FactList title={isSplit ? words.fixed : words.learned} facts={learned} />
      <FactList title={words.lostIn} facts={lost} />
      <FactList title={words.breachesIn} facts={breaches} />
    </>
  )
}

/** The page of the chosen step: what it does, its fields, and what came of it in the sample. */
export const StepPage = ({ project, entry, place, done, columns, set }: Props) => {
  const words = useWords(preparationWords)
  const { about } = useWords(aboutWords)
  const stepName = useStepName()
  const { draft, key } = entry
  const tools = useMemo(
    (): FormTools => ({ project, draft, columns, known: columns.length > 0, set, id: key }),
    [project, draft, columns, set, key],
  )
  const failure = done?.ok === false ? done.failure : null
  const live = entry.step === null ? null : liveNote(entry.step)
  return (
    <section aria-labelledby={`${key}-title`} className={styles.page}>
      <Title order={3} fz={14} id={`${key}-title`}>
        {words.chosenStep(place + 1, stepName(draft.step))}
      </Title>
      <Text fz="xs" c="dimmed" mb="xs">
        {about[draft.step]}
      </Text>
      {failure ? (
        <Notice kind="bad" title={words.failsHere}>
          {failure.message}
        </Notice>
      ) : null}
      {live ? (
        <Notice kind={live.kind === 'missing' ? 'warn' : 'info'}>
          {words.liveNotes[live.kind](words.liveReasons[live.reason] ?? words.liveReasons.other ?? '')}
        </Notice>
      ) : null}
      <FormContext value={tools}>
        <StepFields key={key} step={draft.step} path={[]} />
      </FormContext>
      {entry.lacks.length > 0 ? (
        <Text fz="xs" c="var(--warn)" mt="xs">
          {words.incomplete}
        </Text>
      ) : null}
      {done?.ok ? <Told done={done} /> : null}
    </section>
  )
}
