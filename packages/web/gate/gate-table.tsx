import type { Project, RunResult } from '@leinwand/contract'
import { boundInWords, valueInWords } from '../criteria/bound-in-words.ts'
import { useCriterionName } from '../criteria/criterion-name.ts'
import { criteriaWords } from '../criteria/words.ts'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { boundOfSign } from './bound-of-sign.ts'
import { gateVerdict } from './gate-verdict.ts'
import { gateWords } from './words.ts'

type Criterion = RunResult['gate']['criteria'][number]
type Props = { gate: RunResult['gate']; kpis: Project['kpis'] }

/** The table behind the checklist. */
export const GateTable = ({ gate, kpis }: Props) => {
  const words = useWords(gateWords)
  const set = useWords(criteriaWords)
  const format = useFormat()
  const nameOf = useCriterionName(kpis)
  const figure = (id: string, label: string, of: (row: Criterion) => number | null): Column<Criterion> => ({
    id,
    label,
    number: true,
    value: of,
    show: row => {
      const value = of(row)
      return value === null ? '–' : valueInWords(value, row, format)
    },
  })
  const on = (value: string) =>
    value === 'test' || value === 'crossValidation' ? set.onValues[value] : value
  const columns: Column<Criterion>[] = [
    { id: 'criterion', label: words.criterion, value: nameOf },
    { id: 'kind', label: words.kind, value: row => set.kinds[row.kind] },
    { id: 'on', label: words.on, value: row => on(row.on) },
    {
      id: 'bound',
      label: words.asked,
      value: row => row.bound,
      show: ({ metric, bound, unit }) =>
        boundInWords({ metric: metric as never, ...boundOfSign(bound) }, { unit, words: set, format }),
    },
    figure('value', words.value, row => row.value),
    figure('low', words.low, row => row.interval?.[0] ?? null),
    figure('high', words.high, row => row.interval?.[1] ?? null),
    figure('baseline', words.baseline, row => row.baseline),
    { id: 'verdict', label: words.verdict, value: row => words[gateVerdict(row)] },
    {
      id: 'euro',
      label: words.euro,
      number: true,
      value: row => row.euroPerYear,
      show: row => (row.euroPerYear === null ? '–' : format.euro(row.euroPerYear)),
    },
  ]
  return <DataTable name={words.table} columns={columns} rows={gate.criteria} rowId={row => row.id} />
}
