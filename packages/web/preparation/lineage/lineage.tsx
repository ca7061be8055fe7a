import type { ColumnLineage } from '@leinwand/contract'
import type { Recipe } from '@leinwand/recipe'
import { Text } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { FailedPart } from '../../shell/failed-part.tsx'
import { Loading } from '../../shell/loading.tsx'
import { query } from '../../wire/query.ts'
import { useStepName } from '../steps/step-name.ts'
import styles from './lineage.module.css'
import { lineageWords } from './words.ts'

/** A column behind a step, and a row of it to be led to its cells. */
export type Traced = { readonly column: string; readonly step: number; readonly row: number | undefined }

const Path = ({ lineage, column }: { lineage: ColumnLineage; column: string }) => {
  const words = useWords(lineageWords)
  const format = useFormat()
  const stepName = useStepName()
  const { steps, origins, cells } = lineage
  const cellOf = (source: string, name: string) =>
    cells.find(cell => cell.source === source && cell.column === name)
  return (
    <ol className={styles.path}>
      <li>
        <small>{words.result}</small>
        <strong>{column}</strong>
      </li>
      {steps.map(({ step, name, about, columns }) => (
        <li key={step}>
          <small>{words.step(step, stepName(name))}</small>
          <span>{about}</span>
          {columns.length > 0 ? <small>{words.from(columns.join(', '))}</small> : null}
        </li>
      ))}
      {steps.length === 0 ? <li>{words.untouched}</li> : null}
      {origins.map(origin => {
        const cell = cellOf(origin.source, origin.column)
        return (
          <li key={`${origin.source} ${origin.column}`} className={styles.origin}>
            <IconFileText size={14} aria-hidden /> {words.origin(origin.source, origin.column)}
            {cell ? (
              <>
                <code>{cell.text ?? words.empty}</code>
                <small>
                  {cell.line === null
                    ? words.cellRow(cell.file, format.integer(cell.row + 1))
                    : words.cell(cell.file, format.integer(cell.line))}
                </small>
              </>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}

/** From a column back over the steps to the columns of the source, and for a row to the cell of the file. */
export const Lineage = ({ project, recipe, traced }: { project: string; recipe: Recipe; traced: Traced }) => {
  const words = useWords(lineageWords)
  const format = useFormat()
  const { column, step, row } = traced
  const body = { recipe, column, step: step === 0 ? null : step, ...(row === undefined ? {} : { row }) }
  const asked = step === 0 ? { ...body, recipe: { ...recipe, steps: [] } } : body
  const lineage = useQuery(query('columnLineage', { params: { project }, body: asked }))
  if (lineage.error) return <FailedPart error={lineage.error} retry={() => void lineage.refetch()} />
  if (!lineage.data) return <Loading lines={4} />
  return (
    <>
      <Text fz="sm" c="dimmed" mb="sm">
        {words.about} {row === undefined ? null : words.row(format.integer(row + 1))}
      </Text>
      <Path lineage={lineage.data} column={column} />
    </>
  )
}
