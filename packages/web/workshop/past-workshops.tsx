import { UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useCanvas } from '../canvas/use-canvas.ts'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Failed } from '../shell/failed.tsx'
import { Loading } from '../shell/loading.tsx'
import { Sheet } from '../shell/sheet.tsx'
import { query } from '../wire/query.ts'
import { Stage } from './stage.tsx'
import type { useWorkshop } from './use-workshop.ts'
import { workshopWords } from './words.ts'
import styles from './workshop.module.css'

type Workshop = ReturnType<typeof useWorkshop>
const noAct: Workshop['act'] = () => null

/** An earlier workshop as it ended. */
export const PastWorkshop = ({ project, variant, id }: { project: string; variant: string; id: string }) => {
  const read = useQuery(query('readWorkshop', { params: { project }, query: { variant, workshop: id } }))
  const { canvas } = useCanvas(project, variant)
  if (read.data?.current) return <Stage now={read.data.current} ahead={0} act={noAct} canvas={canvas} />
  if (read.isError) return <Failed error={read.error} retry={() => void read.refetch()} />
  return <Loading lines={6} />
}

/** The workshops there were on this canvas; their logs stay. */
export const PastWorkshops = ({ all, show }: { all: Workshop['all']; show: (id: string) => void }) => {
  const words = useWords(workshopWords)
  const format = useFormat()
  const past = all.filter(({ ended }) => ended)
  if (past.length === 0) return null
  return (
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
  )
}
