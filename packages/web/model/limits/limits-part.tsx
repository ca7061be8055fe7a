import { judgingSentence, openQuestions } from '@leinwand/contract'
import { Stack } from '@mantine/core'
import { BarList } from '../../charts/bar-list.tsx'
import { Behind } from '../../charts/behind.tsx'
import { useLanguage } from '../../language/language.ts'
import { Sheet } from '../../shell/sheet.tsx'
import { type Column, DataTable } from '../../table/data-table.tsx'
import styles from '../model.module.css'
import type { ModelPartProps } from '../model-page.tsx'
import { useSpeech } from '../speech.ts'
import { Applicability } from './applicability.tsx'
import { LearningCurve } from './learning-curve.tsx'
import { Robustness } from './robustness.tsx'

type Split = { id: 'random' | 'honest'; label: string; error: number }

const Optimism = ({ optimism }: { optimism: { metric: string; random: number; honest: number } }) => {
  const { words, say, name } = useSpeech()
  const { limits: own } = words
  const { metric, random, honest } = optimism
  const most = Math.max(random, honest, 1e-12)
  const rows: readonly Split[] = [
    { id: 'random', label: own.random, error: random },
    { id: 'honest', label: own.honest, error: honest },
  ]
  const columns: Column<Split>[] = [
    { id: 'split', label: own.splitBy, value: ({ label }) => label },
    {
      id: 'error',
      label: name(metric),
      number: true,
      value: ({ error }) => error,
      show: ({ error }) => say(metric, error),
    },
  ]
  return (
    <Sheet title={own.optimism}>
      <p className={styles.note}>{own.optimismNote(name(metric))}</p>
      <BarList
        label={own.optimism}
        bars={rows.map(({ id, label, error }) => ({
          id,
          label,
          share: error / most,
          text: say(metric, error),
          warn: id === 'random',
        }))}
      />
      <Behind>
        <DataTable name={own.optimism} columns={columns} rows={rows} rowId={({ id }) => id} />
      </Behind>
    </Sheet>
  )
}

/** Where a model applies and what is not known of it. The default export is what `lazy` asks for. */
const LimitsPart = ({ model: { report, split } }: ModelPartProps) => {
  const { words } = useSpeech()
  const language = useLanguage()
  const { limits: own } = words
  const { leaks, optimism } = report
  return (
    <Stack gap="lg">
      <div className={styles.columns}>
        <Applicability limits={report.limits} metric={report.robustness.metric} />
        <Sheet title={own.leaks}>
          {leaks.length === 0 ? (
            <p className={styles.lead}>{own.noLeaks}</p>
          ) : (
            <ul className={styles.list}>
              {leaks.map(leak => (
                <li key={`${leak.code} ${JSON.stringify(leak.params)}`}>{judgingSentence(leak, language)}</li>
              ))}
            </ul>
          )}
        </Sheet>
      </div>
      {optimism ? <Optimism optimism={optimism} /> : null}
      <Robustness robustness={report.robustness} />
      <div className={styles.columns}>
        <LearningCurve curve={report.learningCurve} />
        <Sheet title={own.unknown}>
          <ul className={styles.list}>
            {openQuestions(report, split, language).map(question => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </Sheet>
      </div>
    </Stack>
  )
}

export default LimitsPart
