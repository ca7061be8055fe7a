import { MAIN_VARIANT } from '@leinwand/method'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useWords } from '../language/language.ts'
import { Failed } from '../shell/failed.tsx'
import { ButtonLink } from '../shell/links.tsx'
import { Loading } from '../shell/loading.tsx'
import { Notice } from '../shell/notice.tsx'
import { Page } from '../shell/page.tsx'
import { inVariant } from '../variants/in-variant.ts'
import { VariantSwitch } from '../variants/variant-switch.tsx'
import { projectQuery } from '../wire/query.ts'
import { joinLive } from '../wire/socket.ts'
import { eventsQuery } from './events-query.ts'
import { HistoryView } from './history-view.tsx'
import { historyWords } from './words.ts'

/** What happened on a variant's canvas, and the canvas as it was at any moment. */
export const History = () => {
  const words = useWords(historyWords)
  const { project: id } = useParams({ from: '/signed-in/projects/$project/history' })
  const { variant = MAIN_VARIANT, at, note } = useSearch({ from: '/signed-in/projects/$project/history' })
  const navigate = useNavigate({ from: '/projects/$project/history' })
  const { data: project } = useQuery(projectQuery(id))
  const events = useQuery(eventsQuery(id, variant))
  useEffect(() => joinLive(id, variant), [id, variant])

  if (events.isError && !events.data)
    return <Failed error={events.error} retry={() => void events.refetch()} />
  return (
    <Page
      title={words.title}
      lead={words.lead}
      aside={
        <VariantSwitch
          project={id}
          variant={variant}
          onChange={chosen => void navigate({ search: inVariant(chosen) })}
        />
      }
    >
      {!events.data ? <Loading lines={8} /> : null}
      {events.data?.length === 0 ? (
        <Notice kind="info">
          <div>{words.empty}</div>
          <ButtonLink
            mt="xs"
            size="xs"
            variant="default"
            to="/projects/$project"
            params={{ project: id }}
            search={inVariant(variant)}
          >
            {words.toCanvas}
          </ButtonLink>
        </Notice>
      ) : null}
      {events.data && events.data.length > 0 ? (
        <HistoryView
          key={variant}
          id={id}
          project={project}
          variant={variant}
          events={events.data}
          at={at}
          note={note}
        />
      ) : null}
    </Page>
  )
}
