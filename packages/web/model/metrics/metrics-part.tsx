import { judgingSentence } from '@leinwand/contract'
import { Stack } from '@mantine/core'
import { Behind } from '../../charts/behind.tsx'
import { useLanguage } from '../../language/language.ts'
import { Sheet } from '../../shell/sheet.tsx'
import { ConfusionTable } from '../../steps/confusion-table.tsx'
import styles from '../model.module.css'
import type { ModelPartProps } from '../model-page.tsx'
import { useSpeech } from '../speech.ts'
import { CalibrationSheet } from './calibration-sheet.tsx'
import { Conformal } from './conformal.tsx'
import { ConfusedClasses } from './confused-classes.tsx'
import { Folds } from './folds.tsx'
import { MetricChart } from './metric-chart.tsx'
import { MetricFigures } from './metric-figures.tsx'
import { metricRows } from './metric-rows.ts'

/** How good a model is and how sure that is. The default export is what `lazy` asks for; with it comes ECharts. */
const MetricsPart = ({ model }: ModelPartProps) => {
  const { report } = model
  const { words, format, name } = useSpeech()
  const language = useLanguage()
  const { metrics: own } = words
  const rows = metricRows(report)
  const { judgedOn, undefinedMetrics, calibration } = report
  const { confusion } = report.metrics
  const count = format.integer(report.rows)
  return (
    <Stack gap="lg">
      <Sheet title={own.title}>
        <p className={styles.lead}>
          {judgedOn === 'test' ? own.onTest(count) : own.onFolds(count)} {own.reading}
        </p>
        <MetricChart rows={rows} />
        <Behind>
          <MetricFigures rows={rows} />
        </Behind>
        {undefinedMetrics.length === 0 ? null : (
          <>
            <p className={styles.lead}>{own.undefinedTitle}</p>
            <ul className={styles.list}>
              {undefinedMetrics.map(({ metric, code }) => (
                <li key={metric}>
                  {name(metric)}: {judgingSentence({ code, params: {} }, language)}
                </li>
              ))}
            </ul>
          </>
        )}
      </Sheet>
      <div className={styles.columns}>
        <Stack gap="lg">
          {confusion ? (
            <Sheet title={own.confusion}>
              <ConfusionTable confusion={confusion} />
            </Sheet>
          ) : null}
          <Conformal conformal={report.conformal} task={report.task} />
        </Stack>
        {calibration ? <CalibrationSheet calibration={calibration} model={model} /> : null}
      </div>
      <ConfusedClasses report={report} />
      <Folds metrics={report.metrics} />
    </Stack>
  )
}

export default MetricsPart
