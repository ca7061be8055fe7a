import { MAIN_VARIANT, type Slot } from '@leinwand/method'
import { Button, Group, UnstyledButton } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Board } from '../canvas/board.tsx'
import { useCanvas } from '../canvas/use-canvas.ts'
import { GuestLinks } from '../guest/guest-links.tsx'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Failed } from '../shell/failed.tsx'
import { Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import { Sheet } from '../shell/sheet.tsx'
import { query } from '../wire/query.ts'
import { AgendaEditor } from './agenda-editor.tsx'
import { FacilitatorBar } from './facilitator-bar.tsx'
import { OpenWorkshop, sentAgenda } from './open-workshop.tsx'
import { Stage } from './stage.tsx'
import { useWorkshop } from './use-workshop.ts'
import { workshopWords } from './words.ts'
import styles from './workshop.module.css'

type Workshop = ReturnType<typeof useWorkshop>
const noAct: Workshop['act'] = () => null

/** Changing what is still to come of the agenda. */
const AgendaChange = ({ workshop, close }: { workshop: Workshop; close: () => void }) => {
  const words = useWords(workshopWords)
  const [slots, setSlots] = useState<Slot[]>(() => [...(workshop.current?.view.slots ?? [])])
  return (
    <Sheet title={words.editAgenda}>
      <AgendaEditor slots={slots} set={setSlots} />
      <Group mt="md">
        <Button
          disabled={slots.some(({ title }) => title.trim() === '')}
          onClick={() => workshop.act({ kind: 'agenda-set', slots: sentAgenda(slots) }, close)}
        >
          {words.saveAgenda}
        </Button>
        <Button variant="default" onClick={close}>
          {words.cancel}
        </Button>
      </Group>
    </Sheet>
  )
}

/** An earlier workshop as it ended. */
const Past = ({ project, variant, id }: { project: string; variant: string; id: string }) => {
  const read = useQuery(query('readWorkshop', { params: { project }, query: { variant, workshop: id } }))
  const { canvas } = useCanvas(project, variant)
  if (!read.data?.current)
    return read.isError ? (
      <Failed error={read.error} retry={() => void read.refetch()} />
    ) : (
      <Loading lines={6} />
    )
  return <Stage now={read.data.current} ahead={0} act={noAct} canvas={canvas} />
}

/** The workshop on a canvas: opening one, leading or taking part, and those there were. */
export const Workshop = () => {
  const words = useWords(workshopWords)
  const format = useFormat()
  const { project } = useParams({ from: '/signed-in/projects/$project/workshop' })
  const { variant = MAIN_VARIANT, workshop: shown } = useSearch({
    from: '/signed-in/projects/$project/workshop',
  })
  const navigate = useNavigate()
  const workshop = useWorkshop(project, variant)
  const { canvas, act, loaded } = useCanvas(project, variant)
  const [editing, setEditing] = useState(false)
  const [inviting, setInviting] = useState(false)
  const { read, current, all } = workshop
  if (!read.data)
    return read.isError ? (
      <Failed error={read.error} retry={() => void read.refetch()} />
    ) : (
      <Loading lines={8} />
    )
  const show = (id: string | undefined) =>
    void navigate({
      to: '/projects/$project/workshop',
      params: { project },
      search: {
        ...(variant === MAIN_VARIANT ? {} : { variant }),
        ...(id === undefined ? {} : { workshop: id }),
      },
    })
  const running = current !== null && current.view.phase !== 'ended'
  const past = all.filter(({ ended }) => ended)
  const view = current?.view
  const lead = view && running ? (view.leading ? words.youLead : words.leads(view.facilitator)) : words.lead
  return (
    <Page
      title={running && !shown ? current.view.title : words.title}
      lead={lead}
      aside={
        <Group gap="xs">
          {running && !current.view.leading ? (
            <Button variant="default" onClick={() => workshop.act({ kind: 'facilitator-taken' })}>
              {words.takeOver}
            </Button>
          ) : null}
          <Button
            variant={running ? 'default' : 'filled'}
            leftSection={<IconUserPlus size={16} aria-hidden />}
            onClick={() => setInviting(true)}
          >
            {words.guests}
          </Button>
        </Group>
      }
    >
      {shown ? (
        <>
          <Button variant="default" mb="md" onClick={() => show(undefined)}>
            {words.back}
          </Button>
          <Past project={project} variant={variant} id={shown} />
        </>
      ) : null}
      {!shown && running && editing ? (
        <AgendaChange workshop={workshop} close={() => setEditing(false)} />
      ) : null}
      {!shown && running && !editing ? (
        <Stage
          now={current}
          ahead={Date.parse(current.now) - read.dataUpdatedAt}
          act={workshop.act}
          canvas={canvas}
          steer={
            current.view.leading ? (
              <FacilitatorBar
                view={current.view}
                act={workshop.act}
                busy={workshop.busy}
                editAgenda={() => setEditing(true)}
              />
            ) : null
          }
        />
      ) : null}
      {!shown && !running ? <OpenWorkshop open={workshop.open} busy={workshop.busy} /> : null}
      {past.length > 0 && !shown ? (
        <div className={styles.part}>
          <Sheet title={words.past}>
            <ul className={styles.past}>
              {past.map(({ workshop: id, title, at }) => (
                <li key={id}>
                  <UnstyledButton className={styles.link ?? ''} onClick={() => show(id)}>
                    {title}
                  </UnstyledButton>{' '}
                  <small>{format.dateTime(at)}</small>
                </li>
              ))}
            </ul>
          </Sheet>
        </div>
      ) : null}
      {running && !shown && loaded ? (
        <div className={styles.part}>
          <Sheet title={words.canvas} plain>
            <Board
              undoKey={`${project}/${variant}`}
              canvas={canvas}
              act={act}
              readOnly={current.view.locked && !current.view.leading}
            />
          </Sheet>
        </div>
      ) : null}
      <GuestLinks project={project} variant={variant} opened={inviting} onClose={() => setInviting(false)} />
    </Page>
  )
}
