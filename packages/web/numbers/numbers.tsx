import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useWords } from '../language/language.ts'
import { Failed } from '../shell/failed.tsx'
import { Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import { Sheet } from '../shell/sheet.tsx'
import { overviewQuery, projectQuery } from '../wire/query.ts'
import { AssumptionTable } from './assumption-table.tsx'
import { BlackFiguresLight } from './black-figures.tsx'
import { KeyFigures } from './key-figures.tsx'
import { MarginTable } from './margin-table.tsx'
import styles from './numbers.module.css'
import { numbersWords } from './words.ts'

// ECharts is half a megabyte; the figures stand before it has come.
const Charts = lazy(() => import('./charts.tsx'))

export const Numbers = () => {
  const words = useWords(numbersWords)
  const { project: id } = useParams({ from: '/signed-in/projects/$project/numbers' })
  const { data: project } = useQuery(projectQuery(id))
  const overview = useQuery(overviewQuery(id))
  if (overview.isError && !overview.data) {
    return <Failed error={overview.error} retry={() => overview.refetch()} />
  }
  if (!project || !overview.data) {
    return (
      <Page title={words.title}>
        <Loading lines={8} />
      </Page>
    )
  }
  const { finance } = overview.data
  const { plan } = project
  return (
    <Page title={words.title} lead={words.lead}>
      <Stack gap="lg">
        {finance ? (
          <>
            <BlackFiguresLight finance={finance} plan={plan} />
            <KeyFigures finance={finance} plan={plan} />
            <div className={styles.charts}>
              <Suspense fallback={<Loading lines={6} />}>
                <Charts finance={finance} plan={plan} />
              </Suspense>
            </div>
            <Sheet title={words.margins}>
              <MarginTable finance={finance} />
            </Sheet>
          </>
        ) : (
          <Text c="dimmed">{words.none}</Text>
        )}
        <Sheet title={words.assumptions}>
          <AssumptionTable project={project} />
        </Sheet>
      </Stack>
    </Page>
  )
}
