import type { StoredProject } from '@leinwand/contract'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useWords } from '../language/language.ts'
import { useLatestRun } from '../run/use-run.ts'
import { Failed } from '../shell/failed.tsx'
import { ButtonLink } from '../shell/links.tsx'
import { Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import { projectQuery } from '../wire/query.ts'
import { KnownFacts } from './known-facts.tsx'
import { MethodGallery } from './method-gallery.tsx'
import { useAdvice } from './use-advice.ts'
import { methodWords } from './words.ts'

const Methods = ({ project }: { project: StoredProject }) => {
  const search = useSearch({ from: '/signed-in/projects/$project/methods' })
  const latest = useLatestRun(project.id)
  const { facts, advised, error, retry } = useAdvice(project, latest.run, search.explain === true)
  if (latest.error) return <Failed error={latest.error} retry={() => void latest.retry()} />
  if (error) return <Failed error={error} retry={retry} />
  if (!facts || !advised) return <Loading lines={8} />
  return (
    <>
      <KnownFacts project={project.id} facts={facts} />
      <MethodGallery project={project} advised={advised} search={search} />
    </>
  )
}

/** The methods of machine learning as a cookbook, with those marked that fit the project. */
export const MethodsPage = () => {
  const words = useWords(methodWords)
  const { project: id } = useParams({ from: '/signed-in/projects/$project/methods' })
  const known = useQuery(projectQuery(id))
  if (known.isError && !known.data) return <Failed error={known.error} retry={() => known.refetch()} />
  return (
    <Page
      title={words.title}
      lead={words.lead}
      aside={
        <ButtonLink
          size="xs"
          variant="default"
          to="/projects/$project/circle/$element"
          params={{ project: id, element: 'modeling' }}
        >
          {words.back}
        </ButtonLink>
      }
    >
      {known.data ? <Methods project={known.data} /> : <Loading lines={8} />}
    </Page>
  )
}
