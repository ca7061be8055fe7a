import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useWords } from '../language/language.ts'
import { NoRun } from '../run/no-run.tsx'
import { RunPanel } from '../run/run-panel.tsx'
import { Failed } from '../shell/failed.tsx'
import { ButtonLink } from '../shell/links.tsx'
import { Loading } from '../shell/loading.tsx'
import { Notice } from '../shell/notice.tsx'
import { Page } from '../shell/page.tsx'
import { isRefusal, sentence } from '../wire/refusal.ts'
import { ModelPage } from './model-page.tsx'
import { modelQuery } from './model-query.ts'
import { modelWords } from './words.ts'

const NotJudged = ({ project }: { project: string }) => {
  const words = useWords(modelWords)
  return (
    <Page title={words.page}>
      <Notice kind="info" title={words.notJudgedTitle}>
        {words.notJudged}
      </Notice>
      <RunPanel project={project} />
      <AllModels project={project} />
    </Page>
  )
}

const AllModels = ({ project }: { project: string }) => (
  <ButtonLink mt="sm" size="xs" variant="default" to="/projects/$project/models" params={{ project }}>
    {useWords(modelWords).allModels}
  </ButtonLink>
)

const NotFound = ({ project, error }: { project: string; error: unknown }) => (
  <Page title={useWords(modelWords).page}>
    <Notice kind="info">{sentence(error)}</Notice>
    <AllModels project={project} />
  </Page>
)

/** What the address says: of which run the model is, and which part of what is known of it is looked at. */
export const Model = () => {
  const words = useWords(modelWords)
  const { project } = useParams({ from: '/signed-in/projects/$project/model' })
  const { run = 'last', part = 'metrics' } = useSearch({ from: '/signed-in/projects/$project/model' })
  const model = useQuery(modelQuery(project, run))
  if (model.data) return <ModelPage project={project} model={model.data} part={part} />
  if (isRefusal(model.error, 'model-not-judged')) return <NotJudged project={project} />
  if (run === 'last' && isRefusal(model.error, 'run-not-found')) {
    return (
      <Page title={words.page}>
        <NoRun project={project} />
      </Page>
    )
  }
  if (isRefusal(model.error, 'model-not-found')) return <NotFound project={project} error={model.error} />
  if (model.isError) return <Failed error={model.error} retry={() => void model.refetch()} />
  return (
    <Page title={words.page}>
      <Loading lines={8} />
    </Page>
  )
}
