import type { JudgedModel } from '@leinwand/contract'
import { Behind } from '../../charts/behind.tsx'
import { Notice } from '../../shell/notice.tsx'
import { Sheet } from '../../shell/sheet.tsx'
import { Facts } from '../../steps/facts.tsx'
import { Part } from '../../steps/part.tsx'
import { type Column, DataTable } from '../../table/data-table.tsx'
import styles from '../model.module.css'
import { useSpeech } from '../speech.ts'
import { CaseValues } from './case-values.tsx'
import { type ErrorCase, standsAlone } from './error-case.ts'
import { SignedBars } from './signed-bars.tsx'
import { useOutcome } from './use-outcome.ts'

type Contribution = ErrorCase['contributions'][number]

/** One error: what was said and what was, what moved the prediction, and which cases it was nearest to. */
export const CaseSheet = ({ model, of }: { model: JudgedModel; of: ErrorCase }) => {
  const { report, shown } = model
  const { words, format, event } = useSpeech()
  const { errors: own } = words
  const outcome = useOutcome(report)
  const number = report.task === 'regression'
  const columns: Column<Contribution>[] = [
    { id: 'feature', label: words.feature, value: ({ feature }) => feature },
    {
      id: 'contribution',
      label: own.contribution,
      number: true,
      value: ({ contribution }) => contribution,
      show: ({ contribution }) => format.decimal(contribution),
    },
  ]
  return (
    <Sheet title={own.rowNumber(String(of.row))}>
      <Facts
        facts={[
          { label: own.actual, value: outcome.actual(of) },
          { label: number ? own.said : own.saidTrue, value: outcome.said(of) },
          { label: own.error, value: format.decimal(of.error) },
          { label: own.applicable, value: of.applicable ? own.yes : own.no },
        ]}
      />
      {of.applicable ? null : <Notice kind="warn">{own.outside}</Notice>}
      {standsAlone(of) ? <p className={styles.lead}>{own.agree}</p> : null}
      <Part title={own.contributions}>
        <p className={styles.note}>
          {number ? own.contributionsNumber : own.contributionsNote(event(model))}
        </p>
        <SignedBars
          label={own.contributions}
          bars={of.contributions.map(({ feature, contribution }) => ({
            id: feature,
            value: contribution,
            text: format.decimal(contribution),
          }))}
        />
        <Behind>
          <DataTable
            name={own.contributions}
            columns={columns}
            rows={of.contributions}
            rowId={({ feature }) => feature}
          />
        </Behind>
      </Part>
      <Part title={own.values}>
        <CaseValues shown={shown} of={of} />
      </Part>
    </Sheet>
  )
}
