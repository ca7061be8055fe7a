import { useNavigate, useSearch } from '@tanstack/react-router'
import { Sheet } from '../../shell/sheet.tsx'
import { type Column, DataTable } from '../../table/data-table.tsx'
import styles from '../model.module.css'
import type { ModelPartProps } from '../model-page.tsx'
import { useSpeech } from '../speech.ts'
import { CaseSheet } from './case-sheet.tsx'
import type { ErrorCase } from './error-case.ts'
import own from './errors.module.css'
import { useOutcome } from './use-outcome.ts'

/** Where a model was most wrong, row by row; the address names the one that is looked at. */
export const ErrorsPart = ({ model }: ModelPartProps) => {
  const { words, format } = useSpeech()
  const { errors: said } = words
  const { row } = useSearch({ from: '/signed-in/projects/$project/model' })
  const navigate = useNavigate({ from: '/projects/$project/model' })
  const outcome = useOutcome(model.report)
  const { errors } = model.report
  const chosen = errors.find(each => each.row === row) ?? errors[0]
  if (!chosen) return <p className={styles.lead}>{said.none}</p>
  const columns: Column<ErrorCase>[] = [
    {
      id: 'row',
      label: said.row,
      value: each => each.row,
      show: each => (
        <button
          type="button"
          className={own.row}
          aria-current={each.row === chosen.row}
          onClick={() =>
            void navigate({ search: before => ({ ...before, row: each.row }), resetScroll: false })
          }
        >
          {each.row}
        </button>
      ),
    },
    { id: 'actual', label: said.actual, number: true, value: each => each.actual, show: outcome.actual },
    { id: 'said', label: said.said, number: true, value: each => each.said, show: outcome.said },
    {
      id: 'error',
      label: said.error,
      number: true,
      value: each => each.error,
      show: each => format.decimal(each.error),
    },
    {
      id: 'applicable',
      label: said.applicable,
      value: each => (each.applicable ? said.yes : said.no),
    },
  ]
  return (
    <div className={own.columns}>
      <Sheet title={said.title}>
        <p className={styles.note}>{said.note(format.integer(errors.length))}</p>
        <DataTable
          name={said.list}
          columns={columns}
          rows={errors}
          rowId={each => String(each.row)}
          maxHeight={620}
        />
      </Sheet>
      <CaseSheet model={model} of={chosen} />
    </div>
  )
}
