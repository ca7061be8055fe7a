import type { ShownRows } from '@leinwand/contract'
import { type Column, DataTable } from '../../table/data-table.tsx'
import styles from '../model.module.css'
import { useSpeech } from '../speech.ts'
import { type ComparedValue, comparedValues, type ErrorCase } from './error-case.ts'

type Value = ComparedValue['value']
type Line = { id: string; name: string; value: Value; nearest: readonly Value[] }

/** What the model saw of a row, beside the rows most like it that it learned from, and how each of them came out. */
export const CaseValues = ({ shown, of }: { shown: ShownRows; of: ErrorCase }) => {
  const { words, format } = useSpeech()
  const { errors: own } = words
  const compared = comparedValues(of, shown)
  if (compared.length === 0) return <p className={styles.note}>{own.noRows}</p>
  const say = (value: Value | undefined) =>
    value === null || value === undefined ? '–' : typeof value === 'number' ? format.decimal(value) : value
  const lines: Line[] = [
    { id: 'outcome', name: own.outcome, value: of.actual, nearest: of.nearest.map(({ outcome }) => outcome) },
    ...compared.map(({ name, unit, value, nearest }) => ({
      id: `column ${name}`,
      name: unit === null ? name : `${name} (${unit})`,
      value,
      nearest,
    })),
    { id: 'distance', name: own.distance, value: null, nearest: of.nearest.map(({ distance }) => distance) },
  ]
  const columns: Column<Line>[] = [
    { id: 'name', label: words.feature, value: ({ name }) => name },
    {
      id: 'own',
      label: own.rowNumber(String(of.row)),
      number: true,
      value: ({ value }) => value,
      show: ({ id, value }) => (id === 'outcome' ? <strong>{say(value)}</strong> : say(value)),
    },
    ...of.nearest.map(
      ({ row }, rank): Column<Line> => ({
        id: `near ${row}`,
        label: `${own.nearest(format.integer(rank + 1))} (${own.rowNumber(String(row))})`,
        number: true,
        value: ({ nearest }) => nearest[rank] ?? null,
        show: ({ id, nearest }) =>
          id === 'outcome' ? <strong>{say(nearest[rank])}</strong> : say(nearest[rank]),
      }),
    ),
  ]
  return <DataTable name={own.values} columns={columns} rows={lines} rowId={({ id }) => id} />
}
