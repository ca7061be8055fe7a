import type { Overview, Project } from '@leinwand/contract'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../language/language.ts'
import { MeasurementsDialog } from './measurements-dialog.tsx'
import { measurementWords } from './words.ts'

type Props = {
  project: Project
  kpi: Overview['kpis'][number]
  /** Where the column's head says already what is entered. */
  short?: boolean
}

/** The way to what was measured of a KPI, and to enter more of it. */
export const MeasureButton = ({ project, kpi, short = false }: Props) => {
  const words = useWords(measurementWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={words.enterOf(kpi.name)}
        onClick={() => setOpen(true)}
      >
        {short ? words.enterShort : words.enter}
      </Button>
      {open ? <MeasurementsDialog project={project} kpi={kpi} close={() => setOpen(false)} /> : null}
    </>
  )
}
