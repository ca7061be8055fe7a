import type { CircleElement } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useFormat } from '../language/format.ts'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { partName, partWords } from '../language/parts.ts'
import { RunPanel } from '../run/run-panel.tsx'
import { Failed } from '../shell/failed.tsx'
import { TextLink } from '../shell/links.tsx'
import { Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import { Sheet } from '../shell/sheet.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { overviewQuery } from '../wire/query.ts'
import styles from './circle.module.css'
import { CircleLegend } from './legend.tsx'
import { CirclePicture } from './picture.tsx'
import { StateMark } from './state-mark.tsx'
import { circleWords } from './words.ts'

const ElementTable = ({ project, circle }: { project: string; circle: readonly CircleElement[] }) => {
  const words = useWords(circleWords)
  const { elements, states } = useWords(glossary)
  const parts = useWords(partWords)
  const format = useFormat()
  const columns: Column<CircleElement>[] = [
    {
      id: 'element',
      label: words.element,
      value: row => elements[row.element],
      show: row => (
        <TextLink
          to="/projects/$project/circle/$element"
          params={{ project, element: row.element }}
          fz="inherit"
        >
          {elements[row.element]}
        </TextLink>
      ),
    },
    {
      id: 'state',
      label: words.state,
      value: row => states[row.state],
      show: row => (
        <>
          <StateMark state={row.state} label={states[row.state]} />
          {row.staleBecause.length > 0 ? (
            <Text fz="xs" c="dimmed">
              {words.because(row.staleBecause.map(part => partName(parts, part)).join(', '))}
            </Text>
          ) : null}
        </>
      ),
    },
    {
      id: 'lead',
      label: words.ledBy,
      value: row => row.lead ?? '',
      show: row =>
        row.lead || (
          <Text span fz="inherit" c="dimmed">
            {words.nobody}
          </Text>
        ),
    },
    {
      id: 'at',
      label: words.at,
      value: row => row.at ?? '',
      show: row =>
        row.at ? (
          format.dateTime(row.at)
        ) : (
          <Text span fz="inherit" c="dimmed">
            {words.never}
          </Text>
        ),
    },
    {
      id: 'decision',
      label: words.decision,
      value: row => row.decision ?? '',
      show: row =>
        row.decision || (
          <Text span fz="inherit" c="dimmed">
            {words.none}
          </Text>
        ),
    },
  ]
  return <DataTable name={words.table} columns={columns} rows={circle} rowId={row => row.element} />
}

export const Circle = () => {
  const words = useWords(circleWords)
  const { project } = useParams({ from: '/signed-in/projects/$project/circle' })
  const overview = useQuery(overviewQuery(project))
  if (overview.isError && !overview.data) {
    return <Failed error={overview.error} retry={() => overview.refetch()} />
  }
  return (
    <Page title={words.title} lead={words.lead} aside={<RunPanel project={project} />}>
      {overview.data ? (
        <div className={styles.columns}>
          <div>
            <CirclePicture project={project} circle={overview.data.circle} />
            <CircleLegend />
          </div>
          <Sheet title={words.table}>
            <ElementTable project={project} circle={overview.data.circle} />
          </Sheet>
        </div>
      ) : (
        <Loading lines={8} />
      )}
    </Page>
  )
}
