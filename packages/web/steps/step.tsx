import type { Overview, Project, RunResult } from '@leinwand/contract'
import { CYCLE_ELEMENTS, type CycleElement } from '@leinwand/method'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { StateMark } from '../circle/state-mark.tsx'
import { DataUnderstanding } from '../data/data-understanding.tsx'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { DataPreparation } from '../preparation/data-preparation.tsx'
import { NoRun } from '../run/no-run.tsx'
import { RunPanel } from '../run/run-panel.tsx'
import { useLatestRun } from '../run/use-run.ts'
import { Failed } from '../shell/failed.tsx'
import { FailedPart } from '../shell/failed-part.tsx'
import { ButtonLink } from '../shell/links.tsx'
import { Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import { Sheet } from '../shell/sheet.tsx'
import { overviewQuery, projectQuery } from '../wire/query.ts'
import { Asked } from './asked.tsx'
import { AutomatedAcquisition } from './automated-acquisition.tsx'
import { BusinessUnderstanding } from './business-understanding.tsx'
import { Deployment } from './deployment.tsx'
import { Evaluation } from './evaluation.tsx'
import { Modeling } from './modeling.tsx'
import styles from './step.module.css'
import { stepWords } from './words.ts'
import { Worth } from './worth.tsx'

export type WorkProps = { project: Project; overview: Overview; run: RunResult | null }

const WORK: Record<CycleElement, ComponentType<WorkProps>> = {
  businessUnderstanding: BusinessUnderstanding,
  dataUnderstanding: DataUnderstanding,
  automatedAcquisition: AutomatedAcquisition,
  dataPreparation: DataPreparation,
  modeling: Modeling,
  evaluation: Evaluation,
  deployment: Deployment,
}

/** These are worked out by people and machines; the others only come out of a run. */
const WITHOUT_RUN: readonly CycleElement[] = [
  'businessUnderstanding',
  'dataUnderstanding',
  'automatedAcquisition',
  'dataPreparation',
]

/** Of these there is something to say before the first run, below the button that makes it. */
const ALSO_BEFORE: readonly CycleElement[] = ['modeling', 'deployment']

/** Where the work needs the whole width, what is asked and what it is worth stand below it. */
const WIDE: readonly CycleElement[] = ['dataUnderstanding', 'dataPreparation']

const Way = ({ project, element }: { project: string; element: CycleElement }) => {
  const words = useWords(stepWords)
  const { elements } = useWords(glossary)
  const place = CYCLE_ELEMENTS.indexOf(element)
  // After the last comes the first: the circle starts its next turn.
  const around = (step: number) =>
    CYCLE_ELEMENTS[(place + step + CYCLE_ELEMENTS.length) % CYCLE_ELEMENTS.length] ?? element
  const link = (target: CycleElement, label: string) => (
    <ButtonLink
      variant="default"
      size="xs"
      to="/projects/$project/circle/$element"
      params={{ project, element: target }}
      aria-label={`${label}: ${elements[target]}`}
    >
      {label}: {elements[target]}
    </ButtonLink>
  )
  return (
    <nav aria-label={words.way} className={styles.way}>
      {link(around(-1), words.previous)}
      {link(around(1), words.next)}
    </nav>
  )
}

/** A step of the circle: what is asked, the work itself, what it is worth. */
export const Step = () => {
  const words = useWords(stepWords)
  const { elements, states } = useWords(glossary)
  const { project: id, element } = useParams({ from: '/signed-in/projects/$project/circle/$element' })
  const { data: project } = useQuery(projectQuery(id))
  const overview = useQuery(overviewQuery(id))
  const { run, error, retry } = useLatestRun(id)
  if (overview.isError && !overview.data) {
    return <Failed error={overview.error} retry={() => overview.refetch()} />
  }
  if (!project || !overview.data) {
    return (
      <Page title={elements[element]}>
        <Loading lines={8} />
      </Page>
    )
  }
  const Work = WORK[element]
  const circle = overview.data.circle.find(each => each.element === element)
  const needsRun = run === null && !WITHOUT_RUN.includes(element)
  return (
    <Page
      title={elements[element]}
      lead={circle ? <StateMark state={circle.state} label={states[circle.state]} /> : null}
      aside={<Way project={id} element={element} />}
    >
      <div className={WIDE.includes(element) ? styles.wide : styles.columns}>
        <Asked element={element} />
        <Sheet title={words.work[element]}>
          {error ? <FailedPart error={error} retry={() => void retry()} /> : null}
          {!error && run === undefined ? <Loading /> : null}
          {needsRun ? <NoRun project={id} /> : null}
          {run !== undefined && (!needsRun || ALSO_BEFORE.includes(element)) ? (
            <Work project={project} overview={overview.data} run={run} />
          ) : null}
          {circle?.state === 'stale' ? (
            <div className={styles.again}>
              <RunPanel project={id} />
            </div>
          ) : null}
        </Sheet>
        {circle ? <Worth key={element} project={project} circle={circle} run={run ?? null} /> : null}
      </div>
    </Page>
  )
}
