import type { JudgedModel } from '@leinwand/contract'
import { useWords } from '../../language/language.ts'
import { Sheet } from '../../shell/sheet.tsx'
import { type Column, DataTable } from '../../table/data-table.tsx'
import { useSpeech } from '../speech.ts'
import { compareModelsWords } from './words.ts'

type Line = keyof (typeof compareModelsWords)['de']['limitRows']
const LINES: readonly Line[] = [
  'gate',
  'trainRows',
  'applicable',
  'held',
  'width',
  'worse',
  'weakest',
  'lastGain',
  'leaks',
]

const useLimit = () => {
  const words = useWords(compareModelsWords)
  const { format } = useSpeech()
  const share = (value: number | null) => (value === null ? '–' : format.percent(value))
  return (line: Line, { report, gate }: JudgedModel): string => {
    switch (line) {
      case 'gate':
        return gate.passed ? words.passed : words.failed
      case 'trainRows':
        return format.integer(report.trainRows)
      case 'applicable':
        return share(report.limits.applicable)
      case 'held':
        return share(report.conformal.held)
      case 'width':
        return report.conformal.width === null ? '–' : format.decimal(report.conformal.width)
      case 'worse':
        return format.integer(report.slices.filter(({ clearlyWorse }) => clearlyWorse).length)
      case 'weakest': {
        const { value, sensors } = report.robustness
        const [worst] = sensors.toSorted((a, b) => b.missing - a.missing)
        return worst === undefined || value <= 0
          ? '–'
          : words.weakest(worst.feature, format.decimal(worst.missing / value))
      }
      case 'lastGain':
        return share(report.learningCurve?.lastGain ?? null)
      case 'leaks':
        return format.integer(report.leaks.length)
    }
  }
}

/** Where either model applies, and what weakens it. */
export const LimitComparison = ({ first, second }: { first: JudgedModel; second: JudgedModel }) => {
  const words = useWords(compareModelsWords)
  const limit = useLimit()
  const columns: Column<{ line: Line }>[] = [
    { id: 'limit', label: words.limit, value: ({ line }) => words.limitRows[line] },
    { id: 'first', label: words.left, number: true, value: ({ line }) => limit(line, first) },
    { id: 'second', label: words.right, number: true, value: ({ line }) => limit(line, second) },
  ]
  return (
    <Sheet title={words.limits}>
      <DataTable
        name={words.limits}
        columns={columns}
        rows={LINES.map(line => ({ line }))}
        rowId={({ line }) => line}
      />
    </Sheet>
  )
}
