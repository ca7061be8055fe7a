import { MAIN_VARIANT } from '@leinwand/method'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { CircleLegend } from '../circle/legend.tsx'
import { CirclePicture } from '../circle/picture.tsx'
import { useWords } from '../language/language.ts'
import { Failed } from '../shell/failed.tsx'
import { FailedPart } from '../shell/failed-part.tsx'
import { TextLink } from '../shell/links.tsx'
import { Loading } from '../shell/loading.tsx'
import { Notice } from '../shell/notice.tsx'
import { showSentence } from '../shell/notices.ts'
import { useOthers } from '../shell/others.tsx'
import page from '../shell/page.module.css'
import { Sheet } from '../shell/sheet.tsx'
import { inVariant } from '../variants/in-variant.ts'
import { overviewQuery, projectQuery } from '../wire/query.ts'
import { sendLive } from '../wire/socket.ts'
import { useWorkshop } from '../workshop/use-workshop.ts'
import { Board } from './board.tsx'
import styles from './canvas.module.css'
import { CanvasTools } from './canvas-tools.tsx'
import { Derivation } from './derivation.tsx'
import { KpiThread } from './kpi-thread.tsx'
import { NextList } from './next-list.tsx'
import { useCanvas } from './use-canvas.ts'
import { VerdictLine } from './verdict-line.tsx'
import { canvasWords } from './words.ts'

const goToBlock = (block: string): void => {
  const found = document.querySelector<HTMLElement>(`[data-block="${CSS.escape(block)}"]`)
  found?.scrollIntoView({ block: 'nearest' })
  found?.querySelector<HTMLElement>('[data-add]')?.focus({ preventScroll: true })
}

/** A note named in the address is opened, once it is there; closing it takes the name out of the address. */
const useOpened = (project: string) => {
  const { note = null } = useSearch({ from: '/signed-in/projects/$project/' })
  const navigate = useNavigate()
  const [opened, setOpened] = useState<string | null>(note)
  const [named, setNamed] = useState(note)
  if (named !== note) {
    setNamed(note)
    if (note !== null) setOpened(note)
  }
  const open = (next: string | null) => {
    setOpened(next)
    if (note === null || next === note) return
    void navigate({
      to: '/projects/$project',
      params: { project },
      search: ({ variant }) => (variant ? { variant } : {}),
      replace: true,
      resetScroll: false,
    })
  }
  return [opened, open] as const
}

/** A project's home: the canvas of a variant, and under it what it runs on. */
export const Canvas = () => {
  const words = useWords(canvasWords)
  const { project: id } = useParams({ from: '/signed-in/projects/$project/' })
  const { variant = MAIN_VARIANT, block } = useSearch({ from: '/signed-in/projects/$project/' })
  const { data: project, error: noProject } = useQuery(projectQuery(id, variant))
  const overview = useQuery(overviewQuery(id, variant))
  const { canvas, act, loaded, error, refused, retry } = useCanvas(id, variant)
  const people = useOthers(id, variant)
  const workshop = useWorkshop(id, variant).current?.view
  const [opened, open] = useOpened(id)
  const [deriving, setDeriving] = useState(false)
  // A note is opened; a block takes the focus on the button that adds a note to it.
  const goTo = (target: string) => {
    if (Object.hasOwn(canvas.notes, target)) return open(target)
    goToBlock(target)
  }
  const ready = loaded && project !== undefined
  useEffect(() => {
    // Only once for an address: whoever works on from there is not called back by the next change of the canvas.
    if (ready && block) requestAnimationFrame(() => goToBlock(block))
  }, [ready, block])
  useEffect(() => {
    if (refused) showSentence(refused.sentence)
  }, [refused])
  useEffect(() => {
    document.title = `${project?.name ?? words.title} · Leinwand`
  }, [project?.name, words.title])

  const failure = noProject ?? error
  if (!project || (!loaded && failure))
    return failure ? <Failed error={failure} retry={retry} /> : <Loading lines={8} />
  const empty = loaded && Object.keys(canvas.notes).length === 0
  const derivation = deriving && overview.data ? overview.data.verdict : undefined
  return (
    <div className={page.page}>
      <VerdictLine
        project={project}
        variant={variant}
        overview={overview.data}
        shown={deriving}
        show={setDeriving}
      />
      {overview.isError && !overview.data ? (
        <FailedPart error={overview.error} retry={() => overview.refetch()} />
      ) : null}
      {empty ? <Notice kind="info">{words.emptyCanvas}</Notice> : null}
      <div className={styles.work} data-derivation={derivation !== undefined}>
        {derivation ? (
          <Derivation
            verdict={derivation}
            project={project}
            onClose={() => setDeriving(false)}
            noteText={note => canvas.notes[note]?.text}
            goTo={goTo}
          />
        ) : null}
        {loaded ? (
          <Board
            key={`${id}/${variant}`}
            undoKey={`${id}/${variant}`}
            project={project}
            overview={overview.data}
            canvas={canvas}
            act={act}
            opened={opened}
            onOpen={open}
            people={people}
            readOnly={workshop?.locked === true && !workshop.leading}
            onEditing={note => void sendLive({ kind: 'editing', project: id, variant, note })}
            derivation={derivation !== undefined}
            about={note => (
              <TextLink
                to="/projects/$project/history"
                params={{ project: id }}
                search={{ note, ...inVariant(variant) }}
                fz="sm"
              >
                {words.noteHistory}
              </TextLink>
            )}
            tools={<CanvasTools project={id} variant={variant} />}
          />
        ) : (
          <Loading lines={8} />
        )}
      </div>
      {overview.data ? (
        <div className={styles.below}>
          <Sheet title={words.circle} plain>
            <CirclePicture project={id} circle={overview.data.circle} />
            <CircleLegend />
          </Sheet>
          <NextList overview={overview.data} project={project} canvas={canvas} openNote={goTo} />
          <KpiThread kpis={overview.data.kpis} project={id} />
        </div>
      ) : null}
      <Text component="footer" fz="xs" c="dimmed" mt="xl">
        {words.source}
      </Text>
    </div>
  )
}
