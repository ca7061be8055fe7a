import { MAIN_VARIANT } from '@leinwand/method'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useWords } from '../language/language.ts'
import { Failed } from '../shell/failed.tsx'
import { Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import { projectQuery } from '../wire/query.ts'
import { NumbersPage } from './numbers-page.tsx'
import { PARTS, pageWords } from './page-words.ts'

/** What the address says: project, variant, and which part of the numbers. */
export const Numbers = () => {
  const words = useWords(pageWords)
  const { project: id } = useParams({ from: '/signed-in/projects/$project/numbers' })
  const { variant = MAIN_VARIANT, part: asked } = useSearch({ from: '/signed-in/projects/$project/numbers' })
  const project = useQuery(projectQuery(id, variant))
  const part = PARTS.find(each => each === asked) ?? 'overview'
  if (project.isError && !project.data) {
    return <Failed error={project.error} retry={() => project.refetch()} />
  }
  if (!project.data) {
    return (
      <Page title={words.title}>
        <Loading lines={8} />
      </Page>
    )
  }
  return <NumbersPage key={variant} project={project.data} variant={variant} part={part} />
}
