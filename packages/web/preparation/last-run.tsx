import type { Project, RunResult } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Facts } from '../steps/facts.tsx'
import { Part } from '../steps/part.tsx'
import { workWords } from '../steps/work-words.ts'
import { type Column, DataTable } from '../table/data-table.tsx'

type StepRow = RunResult['recipe']['steps'][number] & { place: number }

const lostOf = ({ lost }: StepRow) => Object.entries(lost).filter(([, count]) => count > 0)

/** What the last run made of the whole data, step by step. */
export const LastRun = ({ project, run }: { project: Project; run: RunResult }) => {
  const { preparation: words } = useWords(workWords)
  const format = useFormat()
  const { recipe } = run
  const stepName = (step: string) =>
    Object.hasOwn(words.steps, step) ? words.steps[step as keyof typeof words.steps] : step
  const rows = recipe.steps.map((step, place) => ({ ...step, place: place + 1 }))
  const columns: Column<StepRow>[] = [
    { id: 'place', label: words.place, number: true, value: row => row.place },
    { id: 'step', label: words.step, value: row => stepName(row.step) },
    { id: 'about', label: words.about, value: row => row.about },
    {
      id: 'rowsIn',
      label: words.rowsIn,
      number: true,
      value: row => row.rowsIn,
      show: row => format.integer(row.rowsIn),
    },
    {
      id: 'rowsOut',
      label: words.rowsOut,
      number: true,
      value: row => row.rowsOut,
      show: row => format.integer(row.rowsOut),
    },
    {
      id: 'lost',
      label: words.lost,
      value: row =>
        lostOf(row)
          .map(([column, count]) => words.lostText(column, String(count)))
          .join('; '),
      show: row =>
        lostOf(row)
          .map(([column, count]) => words.lostText(column, format.integer(count)))
          .join(', ') || '–',
    },
  ]
  return (
    <>
      <Facts
        facts={[
          { label: words.train, value: format.integer(recipe.trainRows) },
          { label: words.test, value: format.integer(recipe.testRows) },
          { label: words.target, value: project.recipe.target },
          { label: words.set, value: recipe.dataSet.slice(0, 12), title: recipe.dataSet },
        ]}
      />
      <Part title={words.table}>
        <DataTable name={words.table} columns={columns} rows={rows} rowId={row => String(row.place)} />
      </Part>
      <Part title={words.features}>
        <Text fz="sm">{recipe.features.join(', ')}</Text>
        <Text fz="xs" c="dimmed" mt={6}>
          {words.same}
        </Text>
      </Part>
    </>
  )
}
