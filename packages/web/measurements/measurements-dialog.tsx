import type { Overview, Project } from '@leinwand/contract'
import { type Measurement, measurementsOf } from '@leinwand/method'
import { Modal, Stack, Text } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import { AnalysisChart } from '../charts/analysis-chart.tsx'
import type { PaperColors } from '../charts/colors.ts'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { DialogHead } from '../shell/dialog-head.tsx'
import { showUndo } from '../shell/show-undo.tsx'
import { courseOption } from './course-option.ts'
import { measurementOf } from './measurement-draft.ts'
import { MeasurementForm } from './measurement-form.tsx'
import { MeasurementTable } from './measurement-table.tsx'
import { useMeasurements } from './use-measurements.ts'
import { measurementWords } from './words.ts'

type Kpi = Overview['kpis'][number]

const Course = ({ kpi, measured }: { kpi: Kpi; measured: readonly Measurement[] }) => {
  const words = useWords(measurementWords)
  const format = useFormat()
  const option = useCallback(
    (colors: PaperColors) => courseOption(kpi, measured, { colors, words, format }),
    [kpi, measured, words, format],
  )
  return <AnalysisChart label={words.course(kpi.name)} height={220} option={option} />
}

type Props = { project: Project; kpi: Kpi; close: () => void }

/** Where a measured value is entered, over the course of those that are there; its table stands below it. */
export const MeasurementsDialog = ({ project, kpi, close }: Props) => {
  const words = useWords(measurementWords)
  const format = useFormat()
  const { busy, add, remove, restore } = useMeasurements(project)
  const { measurements } = project
  const measured = useMemo(() => measurementsOf(measurements, kpi.id), [measurements, kpi.id])
  const takeOut = (gone: Measurement) =>
    remove(gone, () => {
      // What can be undone lies outside of the dialog, where the keyboard does not come as long as it is open.
      close()
      showUndo({
        message: words.removed(`${format.decimal(gone.value)} ${kpi.unit}`, format.date(gone.until)),
        label: words.undo,
        undo: () => restore([gone]),
      })
    })
  return (
    <Modal.Root opened onClose={close} size="xl">
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead>
          <Modal.Title>{words.title(kpi.name)}</Modal.Title>
          <Modal.CloseButton aria-label={words.close} />
        </DialogHead>
        <Modal.Body>
          <Stack gap="md">
            <MeasurementForm
              unit={kpi.unit}
              busy={busy}
              enter={(draft, done) =>
                add(measurementOf(draft, { id: crypto.randomUUID(), kpi: kpi.id }), done)
              }
            />
            {measured.length === 0 ? (
              <Text fz="sm" c="dimmed">
                {words.none}
              </Text>
            ) : (
              <>
                <Course kpi={kpi} measured={measured} />
                <MeasurementTable kpi={kpi} measured={measured} remove={takeOut} />
              </>
            )}
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
