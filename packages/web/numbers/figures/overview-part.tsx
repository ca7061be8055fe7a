import { Stack } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { Loading } from '../../shell/loading.tsx'
import { AssumptionSheet } from '../assumptions/assumption-sheet.tsx'
import { BlackFiguresLight } from './black-figures.tsx'
import styles from './figures.module.css'
import { KeyFigures } from './key-figures.tsx'

// ECharts is half a megabyte; the figures stand before it has come.
const Charts = lazy(() => import('./charts.tsx'))

/** Whether the model carries itself, the figures that say so, and the assumptions on which they rest. */
export const OverviewPart = () => (
  <Stack gap="lg">
    <BlackFiguresLight />
    <KeyFigures />
    <div className={styles.charts}>
      <Suspense fallback={<Loading lines={6} />}>
        <Charts />
      </Suspense>
    </div>
    <AssumptionSheet />
  </Stack>
)
