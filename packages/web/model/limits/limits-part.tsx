import { judgingSentence, openQuestions } from '@leinwand/contract'
import { Stack } from '@mantine/core'
import { BarList } from '../../charts/bar-list.tsx'
import { useLanguage } from '../../language/language.ts'
import { Sheet } from '../../shell/sheet.tsx'
import styles from '../model.module.css'
import type { ModelPartProps } from '../model-page.tsx'
import { useSpeech } from '../speech.ts'
import { Applicability } from './applicability.tsx'
import { LearningCurve } from './learning-curve.tsx'
import { Robustness } from './robustness.tsx'

const Optimism = ({ optimism }: { optimism: { metric: string; random: number; honest: number } }) => {
  const { words, say, name } = useSpeech()
  const { limits: own } = words
  const { metric, random, honest } = optimism
  const most = Math.max(random, honest, 1e-12)
  return (
    <Sheet title={own.optimism}>
      <p className={styles.note}>{own.optimismNote(name(metric))}</p>
      <BarList
        label={own.optimism}
        bars={[
          { id: 'random', label: own.random, share: random / most, text: say(metric, random), warn: true },
          { id: 'honest', label: own.honest, share: honest / most, text: say(metric, honest) },
        ]}
      />
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
