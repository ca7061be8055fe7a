import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { CircleLegend } from '../circle/legend.tsx'
import { CirclePicture } from '../circle/picture.tsx'
import { useWords } from '../language/language.ts'
import { Failed } from '../shell/failed.tsx'
import { FailedPart } from '../shell/failed-part.tsx'
import { Loading } from '../shell/loading.tsx'
import { Notice } from '../shell/notice.tsx'
import { showSentence } from '../shell/notices.ts'
import page from '../shell/page.module.css'
import { Sheet } from '../shell/sheet.tsx'
import { overviewQuery, projectQuery } from '../wire/query.ts'
import { Board } from './board.tsx'
import styles from './canvas.module.css'
import { KpiThread } from './kpi-thread.tsx'
import { Legend } from './legend.tsx'
import { NextList } from './next-list.tsx'
import { useCanvas } from './use-canvas.ts'
import { VerdictLine } from './verdict-line.tsx'
import { canvasWords } from './words.ts'

/** A project's home: the canvas, and under it what it runs on. */
export const Canvas = () => {
  const words = useWords(canvasWords)
  const { project: id } = useParams({ from: '/signed-in/projects/$project/' })
  const { data: project } = useQuery(projectQuery(id))
  const overview = useQuery(overviewQuery(id))
  const { canvas, act, loaded, error, refused, retry } = useCanvas(id)
  const [opened, setOpened] = useState<string | null>(null)
  // A note is opened; a block takes the focus on the button that adds a note to it.
  const goTo = (target: string) => {
    if (canvas.notes[target]) return setOpened(target)
    document.querySelector<HTMLElement>(`[data-block="${CSS.escape(target)}"] [data-add]`)?.focus()
  }
  useEffect(() => {
    if (refused) showSentence(refused.sentence)
  }, [refused])
  useEffect(() => {
    document.title = `${project?.name ?? words.title} · Leinwand`
  }, [project?.name, words.title])

  if (!project) return null
  if (!loaded && error) return <Failed error={error} retry={retry} />
  const empty = loaded && Object.keys(canvas.notes).length === 0
  return (
    <div className={page.page}>
      <VerdictLine project={project} overview={overview.data} noteText={note => canvas.notes[note]?.text} />
      {overview.isError && !overview.data ? (
        <FailedPart error={overview.error} retry={() => overview.refetch()} />
      ) : null}
      {empty ? <Notice kind="info">{words.emptyCanvas}</Notice> : null}
      {loaded ? (
        <Board
          project={project}
          overview={overview.data}
          canvas={canvas}
          act={act}
          opened={opened}
          setOpened={setOpened}
        />
      ) : (
        <Loading lines={8} />
      )}
      <Legend />
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
