import { MAIN_VARIANT } from '@leinwand/method'
import { Button, Group } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { InviteGuests } from '../guest/invite-guests.tsx'
import { useWords } from '../language/language.ts'
import { Failed } from '../shell/failed.tsx'
import { Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import { inVariant } from '../variants/in-variant.ts'
import { useVariants } from '../variants/use-variants.ts'
import { OpenWorkshop } from './open-workshop.tsx'
import { PastWorkshop, PastWorkshops } from './past-workshops.tsx'
import { RunningWorkshop } from './running-workshop.tsx'
import { useWorkshop } from './use-workshop.ts'
import { workshopWords } from './words.ts'

/** The workshop on a canvas: opening one, leading or taking part, and those there were. */
export const Workshop = () => {
  const words = useWords(workshopWords)
  const { project } = useParams({ from: '/signed-in/projects/$project/workshop' })
  const { variant = MAIN_VARIANT, workshop: shown } = useSearch({
    from: '/signed-in/projects/$project/workshop',
  })
  const navigate = useNavigate()
  const { nameOf } = useVariants(project)
  const workshop = useWorkshop(project, variant)
  const { read, current, all } = workshop
  if (!read.data && read.isError) return <Failed error={read.error} retry={() => void read.refetch()} />
  if (!read.data) return <Loading lines={8} />
  const show = (id: string | undefined) =>
    void navigate({
      to: '/projects/$project/workshop',
      params: { project },
      search: {
        ...inVariant(variant),
        ...(id === undefined ? {} : { workshop: id }),
      },
    })
  const running = current !== null && current.view.phase !== 'ended' && shown === undefined ? current : null
  const view = running?.view
  const about = !view ? words.lead : view.leading ? words.youLead : words.leads(view.facilitator)
  return (
    <Page
      title={view?.title ?? words.title}
      lead={variant === MAIN_VARIANT ? about : `${about} · ${nameOf(variant)}`}
      aside={
        <Group gap="xs">
          {view && !view.leading ? (
            <Button variant="default" onClick={() => workshop.act({ kind: 'facilitator-taken' })}>
              {words.takeOver}
            </Button>
          ) : null}
          <InviteGuests project={project} variant={variant} filled={!view} />
        </Group>
      }
    >
      {shown !== undefined ? (
        <>
          <Button variant="default" mb="md" onClick={() => show(undefined)}>
            {words.back}
          </Button>
          <PastWorkshop project={project} variant={variant} id={shown} />
        </>
      ) : running ? (
        <RunningWorkshop project={project} variant={variant} now={running} workshop={workshop} />
      ) : (
        <OpenWorkshop open={workshop.open} busy={workshop.busy} />
      )}
      {shown === undefined ? <PastWorkshops all={all} show={show} /> : null}
    </Page>
  )
}
