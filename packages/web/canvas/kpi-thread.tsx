import type { Overview } from '@leinwand/contract'
import { Stack, Text } from '@mantine/core'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { MeasuredFigure } from '../measurements/measured-figure.tsx'
import { TextLink } from '../shell/links.tsx'
import { Sheet } from '../shell/sheet.tsx'
import styles from './kpi-thread.module.css'
import { canvasWords } from './words.ts'

const Thread = ({ kpi }: { kpi: Overview['kpis'][number] }) => {
  const words = useWords(canvasWords)
  const format = useFormat()
  const figure = (value: number | null) => (value === null ? '–' : format.decimal(value))
  return (
    <table className={styles.thread}>
      <thead>
        <tr>
          <th scope="col">{kpi.name}</th>
          <th scope="col">{kpi.unit}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{words.baseline}</th>
          <td>{figure(kpi.baseline)}</td>
        </tr>
        <tr>
          <th scope="row">{words.target(format.date(kpi.by))}</th>
          <td>{figure(kpi.target)}</td>
        </tr>
        <tr>
          <th scope="row">{words.expected}</th>
          <td>{figure(kpi.expected)}</td>
        </tr>
        <tr>
          <th scope="row">{words.worth}</th>
          <td>{kpi.euroPerMonth === null ? '–' : words.perMonth(format.euro(kpi.euroPerMonth))}</td>
        </tr>
        <tr>
          <th scope="row">{words.measured}</th>
          <td>
            <MeasuredFigure measured={kpi.measured} />
          </td>
        </tr>
      </tbody>
    </table>
  )
}

/** The thread: a goal from its baseline to what the model can be expected to reach and what was measured since. */
export const KpiThread = ({ kpis, project }: { kpis: Overview['kpis']; project: string }) => {
  const words = useWords(canvasWords)
  return (
    <Sheet title={words.thread} plain>
      {kpis.length === 0 ? (
        <Stack gap={4} align="flex-start">
          <Text c="dimmed" fz="sm">
            {words.noKpis}
          </Text>
          <TextLink
            fz="sm"
            to="/projects/$project/circle/$element"
            params={{ project, element: 'businessUnderstanding' }}
          >
            {words.noKpisLink}
          </TextLink>
        </Stack>
      ) : (
        <Stack gap="md">
          {kpis.map(kpi => (
            <Thread key={kpi.id} kpi={kpi} />
          ))}
        </Stack>
      )}
    </Sheet>
  )
}
