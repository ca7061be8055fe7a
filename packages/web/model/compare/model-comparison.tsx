import type { JudgedModel, ModelSummary } from '@leinwand/contract'
import { ActionIcon, NativeSelect, Stack } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { Failed } from '../../shell/failed.tsx'
import { FailedPart } from '../../shell/failed-part.tsx'
import { ButtonLink } from '../../shell/links.tsx'
import { Loading } from '../../shell/loading.tsx'
import { Notice } from '../../shell/notice.tsx'
import { Page } from '../../shell/page.tsx'
import { modelQuery, modelsQuery } from '../model-query.ts'
import { useLearnerName } from '../use-learner-name.ts'
import styles from './comparison.module.css'
import { ExplanationComparison } from './explanation-comparison.tsx'
import { LimitComparison } from './limit-comparison.tsx'
import { MetricComparison } from './metric-comparison.tsx'
import { SliceComparison } from './slice-comparison.tsx'
import { compareModelsWords } from './words.ts'

// ECharts comes with the curves, after the figures.
const CurveComparison = lazy(() => import('./curve-comparison.tsx'))

const Warnings = ({ first, second }: { first: JudgedModel; second: JudgedModel }) => {
  const words = useWords(compareModelsWords)
  const format = useFormat()
  const [a, b] = [first.report, second.report]
  if (a.task !== b.task || a.classes?.join() !== b.classes?.join())
    return <Notice kind="warn">{words.otherTask}</Notice>
  return a.rows === b.rows ? null : (
    <Notice kind="info">{words.otherRows(format.integer(a.rows), format.integer(b.rows))}</Notice>
  )
}

const Compared = ({ first, second }: { first: JudgedModel; second: JudgedModel }) => (
  <Stack gap="lg">
    <Warnings first={first} second={second} />
    <MetricComparison first={first} second={second} />
    <ExplanationComparison first={first} second={second} />
    <Suspense fallback={<Loading lines={6} />}>
      <CurveComparison first={first} second={second} />
    </Suspense>
    <SliceComparison first={first} second={second} />
    <LimitComparison first={first} second={second} />
  </Stack>
)

const Read = ({ project, left, right }: { project: string; left: string; right: string }) => {
  const first = useQuery(modelQuery(project, left))
  const second = useQuery(modelQuery(project, right))
  const failed = [first, second].find(({ isError }) => isError)
  if (failed) return <FailedPart error={failed.error} retry={() => void failed.refetch()} />
  return first.data && second.data ? (
    <Compared first={first.data} second={second.data} />
  ) : (
    <Loading lines={8} />
  )
}

type SideProps = {
  project: string
  label: string
  models: readonly ModelSummary[]
  run: string
  onRun: (run: string) => void
}

const SideSelect = ({ project, label, models, run, onRun }: SideProps) => {
  const words = useWords(compareModelsWords)
  const format = useFormat()
  const learnerName = useLearnerName()
  return (
    <div>
      <NativeSelect
        label={label}
        value={run}
        data={models.map(model => ({
          value: model.run,
          label: words.option(learnerName(model.learner), format.dateTime(model.endedAt)),
        }))}
        onChange={({ currentTarget }) => onRun(currentTarget.value)}
      />
      <ButtonLink
        mt={4}
        size="compact-sm"
        variant="subtle"
        to="/projects/$project/model"
        params={{ project }}
        search={{ run }}
      >
        {words.page}
      </ButtonLink>
    </div>
  )
}

/** Two models of a project beside each other; the address says which. */
export const ModelComparison = () => {
  const words = useWords(compareModelsWords)
  const { project } = useParams({ from: '/signed-in/projects/$project/model/compare' })
  const asked = useSearch({ from: '/signed-in/projects/$project/model/compare' })
  const navigate = useNavigate({ from: '/projects/$project/model/compare' })
  const models = useQuery(modelsQuery(project))
  if (models.isError && !models.data)
    return <Failed error={models.error} retry={() => void models.refetch()} />
  const judged = models.data?.filter(({ isJudged }) => isJudged) ?? []
  const right = asked.right ?? judged.find(({ run }) => run !== asked.left)?.run
  const left = asked.left ?? judged.find(({ run }) => run !== right)?.run
  const show = (sides: { left: string; right: string }) =>
    void navigate({ search: sides, resetScroll: false })
  return (
    <Page title={words.title} lead={words.lead}>
      {models.data ? null : <Loading lines={6} />}
      {models.data && (left === undefined || right === undefined) ? (
        <Notice kind="info">
          <div>{words.tooFew}</div>
          <ButtonLink mt="xs" size="xs" variant="default" to="/projects/$project/models" params={{ project }}>
            {words.toModels}
          </ButtonLink>
        </Notice>
      ) : null}
      {models.data && left !== undefined && right !== undefined ? (
        <Stack gap="lg">
          <div className={styles.bar}>
            <SideSelect
              project={project}
              label={words.left}
              models={judged}
              run={left}
              onRun={run => show({ left: run, right })}
            />
            <ActionIcon
              variant="default"
              size={34}
              aria-label={words.swap}
              title={words.swap}
              onClick={() => show({ left: right, right: left })}
            >
              <IconArrowsExchange size={16} aria-hidden />
            </ActionIcon>
            <SideSelect
              project={project}
              label={words.right}
              models={judged}
              run={right}
              onRun={run => show({ left, right: run })}
            />
          </div>
          {left === right ? (
            <Notice kind="info">{words.same}</Notice>
          ) : (
            <Read project={project} left={left} right={right} />
          )}
        </Stack>
      ) : null}
    </Page>
  )
}
