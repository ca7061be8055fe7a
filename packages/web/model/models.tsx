import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useWords } from '../language/language.ts'
import { NoRun } from '../run/no-run.tsx'
import { RunPanel } from '../run/run-panel.tsx'
import { Failed } from '../shell/failed.tsx'
import { Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import { ModelList } from './model-list.tsx'
import { modelsQuery } from './model-query.ts'
import { modelsWords } from './models-words.ts'

/** The models that the runs of a project made. */
export const Models = () => {
  const words = useWords(modelsWords)
  const { project } = useParams({ from: '/signed-in/projects/$project/models' })
  const models = useQuery(modelsQuery(project))
  if (models.isError && !models.data) {
    return <Failed error={models.error} retry={() => void models.refetch()} />
  }
  return (
    <Page title={words.title} lead={words.lead}>
      {models.data ? null : <Loading lines={5} />}
      {models.data?.length === 0 ? <NoRun project={project} /> : null}
      {models.data && models.data.length > 0 ? (
        <>
          <ModelList project={project} models={models.data} />
          <RunPanel project={project} />
        </>
      ) : null}
    </Page>
  )
}
